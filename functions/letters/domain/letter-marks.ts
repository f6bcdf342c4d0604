import { needsPerson, type Letter } from '#shared/letters/letter.ts';

/** How long a receipt may be awaited before a person sees to the letter. */
const RECEIPT_DAYS = 3;
const DAY_MS = 86_400_000;

/** Where else a letter is listed: on the list of what is due, and of what needs a person. Sort keys. */
export interface Marks {
  due?: string;
  open?: string;
}

/** A letter that is under way is looked after at its time; one that did not arrive waits for a person. */
export function marksOf(letter: Letter | undefined): Marks {
  if (!letter) return {};
  const { id, state } = letter;
  if (state === 'queued') return { due: `${letter.nextTryAt ?? letter.createdAt}#letter#${id}` };
  if (state === 'accepted') {
    const until = new Date(Date.parse(letter.acceptedAt ?? letter.createdAt) + RECEIPT_DAYS * DAY_MS);
    return { due: `${until.toISOString()}#letter#${id}` };
  }
  return needsPerson(letter) ? { open: `${letter.endedAt ?? letter.createdAt}#${id}` } : {};
}
