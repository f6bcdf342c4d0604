import type { RulerContent } from '#shared/instruments/ruler.ts';
import { language } from '#lib/words/language.svelte.ts';
import { say } from '#lib/words/say.svelte.ts';
import { written } from '../topi-words.ts';

/** A place of a ruler in words: the general part, or an age. */
export function placeInWords(where: string, { bands }: Pick<RulerContent, 'bands'>): string {
  const band = bands.find(({ id }) => id === where);
  if (band) return written(band.label, language.current);
  return where === 'general' ? say('rulers.general') : where;
}
