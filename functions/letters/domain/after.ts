import type { Letter } from '#shared/letters/letter.ts';
import { stateAfter, type LetterEvent } from '#shared/letters/states.ts';

/**
 * The letter after something happened to it; undefined when that does not count any more. A letter that arrived after
 * all needs nobody, so the note of who saw to it stays as history.
 */
export function letterAfter(
  letter: Letter,
  event: LetterEvent,
  { at, failure }: { at: string; failure?: string },
): Letter | undefined {
  const state = stateAfter(letter.state, event);
  if (state === undefined) return undefined;
  const { nextTryAt: _, failure: __, endedAt: ___, ...rest } = letter;
  if (state === 'accepted') return { ...rest, state, acceptedAt: at };
  return { ...rest, state, endedAt: at, ...(failure !== undefined && { failure }) };
}
