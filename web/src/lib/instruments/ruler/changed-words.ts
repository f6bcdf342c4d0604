import type { RulerContent } from '#shared/instruments/ruler.ts';
import type { ReadingLanguage } from '#lib/words/languages.ts';
import { say } from '#lib/words/say.svelte.ts';
import { written } from '../topi-words.ts';

/** What was changed, in words: the general part and the ages. */
export const changedInWords = (
  changed: readonly string[],
  { bands }: Pick<RulerContent, 'bands'>,
  language: ReadingLanguage,
): string =>
  changed
    .map((where) => {
      const band = bands.find(({ id }) => id === where);
      if (where === 'general') return say('rulers.general');
      return band ? written(band.label, language) : where;
    })
    .join(', ') || say('rulers.nothing');
