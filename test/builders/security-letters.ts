import type { Letter } from '#shared/letters/letter.ts';
import type { Child } from '#shared/people/child.ts';
import { partition } from '#functions/kernel/keys.ts';
import type { Item } from '#functions/kernel/table.ts';
import { childId, type ChildCase, type Municipality } from './security-people.ts';

/** Each has a letter of its own for every child, so that one question does not change what another finds. */
const purposes = ['resend', 'cancel', 'settle', 'print'] as const;
export type LetterPurpose = (typeof purposes)[number];
export const letterId = (purpose: LetterPurpose, which: ChildCase, { letter }: Municipality): string =>
  `${purpose}-${which}-${letter}`;

/** Letters that did not arrive, about every child. */
export function letterItems(where: Municipality, children: readonly Child[]): Item[] {
  const { tenant } = where;
  return children.flatMap((child) => {
    const which = child.id.split('-')[1] as ChildCase;
    return purposes.flatMap((purpose, index) => {
      const letter: Letter = {
        tenant,
        id: letterId(purpose, which, where),
        childId: childId(which, where),
        to: { personId: `mother-${which}`, side: 'guardian' },
        template: 'please-look',
        language: 'da',
        path: '/family',
        state: 'failed',
        failure: 'exempt',
        messageUuid: `00000000-0000-4000-8000-00000000000${index}`,
        createdAt: '2026-01-01T08:00:00.000Z',
        createdBy: 'peer-one',
        endedAt: '2026-01-01T08:01:00.000Z',
        links: [],
        version: 1,
      };
      const pointer = { kind: 'letter', letterId: letter.id };
      return [
        { pk: partition(tenant, 'letter', letter.id), sk: 'letter', ...letter },
        { pk: partition(tenant, 'child', child.id), sk: `letter#${letter.id}`, ...pointer },
        { pk: partition(tenant, 'letters-open'), sk: `${letter.endedAt}#${letter.id}`, ...pointer },
      ];
    });
  });
}
