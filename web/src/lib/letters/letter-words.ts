import type { ShownLetter } from '#shared/letters/letter.ts';
import { say, sayCode } from '#lib/words/say.svelte.ts';

/** Why a letter did not arrive, in words; undefined when it did or may yet. */
export function failureWords({ failure }: Pick<ShownLetter, 'failure'>): string | undefined {
  if (failure === undefined) return undefined;
  return failure.startsWith('post:')
    ? say('letter-failure.post', { code: failure.slice('post:'.length) })
    : sayCode('letter-failure', failure, { code: failure });
}

/** The state in words, with what became of it. */
export function stateWords(letter: ShownLetter): string {
  const state = letter.settled
    ? say(`letter-settled.${letter.settled.how}`)
    : say(`letter-state.${letter.state}`);
  return letter.withdrawnAt !== undefined && letter.state !== 'cancelled'
    ? `${state}, ${say('letters.link-withdrawn')}`
    : state;
}

/** True when the letter is where it should be. */
export const hasArrived = ({ state }: Pick<ShownLetter, 'state'>): boolean =>
  state === 'delivered' || state === 'physical';
