import type { HeldAs } from '#shared/access/read-line.ts';
import { say, sayCode } from '#lib/words/say.svelte.ts';

/** In what capacity somebody read, in words: each role with its unit. */
export const asWords = (as: readonly HeldAs[]): string =>
  as
    .map(({ role, unitName }) => {
      const word = sayCode('held', role);
      return unitName === undefined ? word : say('held.at', { role: word, unit: unitName });
    })
    .join('; ');
