import { axes } from '#shared/instruments/ruler-scale.ts';
import type { PlacedMark, Placement } from '#shared/concerns/placement.ts';
import { written } from '#lib/instruments/topi-words.ts';
import type { ReadingLanguage } from '#lib/words/languages.ts';
import { say } from '#lib/words/say.svelte.ts';

/** Where a mark stands, in words: "Bekymring (trin 3 af 5)". */
export const markInWords = (mark: PlacedMark, steps: number, language: ReadingLanguage): string =>
  `${written(mark.label, language)} (${say('placed.step', { step: mark.step, steps })})`;

/** A placement on one line, for a file or a list. */
export function placementLine({ placed, steps, rationale }: Placement, language: ReadingLanguage): string {
  const said = axes.flatMap((axis) => {
    const mark = placed[axis];
    return mark ? [`${say(`placed.axis.${axis}`)}: ${markInWords(mark, steps, language)}`] : [];
  });
  return [...said, rationale].filter(Boolean).join('; ');
}

/** How often, where and for how long, as far as it was said. */
export const seenInWords = (
  { frequency, pattern, duration }: Pick<Placement, 'frequency' | 'pattern' | 'duration'>,
  language: ReadingLanguage,
): string =>
  [frequency, pattern, duration].flatMap((one) => (one ? [written(one.label, language)] : [])).join(', ');
