import { shownLetterSchema, type Letter, type Recipient, type ShownLetter } from '#shared/letters/letter.ts';
import type { Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';

/** The letter as it leaves the server. Names come from the child's profile; one that is gone from it has none. */
export function shownLetter(letter: Letter, child: Child | undefined): ShownLetter {
  return shownLetterSchema.parse({
    ...letter,
    toName: child ? nameIn(child, letter.to) : '',
    childName: child ? fullName(child) : '',
  });
}

/** The recipient's name. */
export const nameIn = (child: Child, { personId, side }: Recipient): string =>
  side === 'child' ? fullName(child) : (child.guardians.find((one) => one.id === personId)?.name ?? '');
