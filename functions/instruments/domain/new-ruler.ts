import type { RulerBand } from '#shared/instruments/ruler-band.ts';
import type { Ruler, RulerContent } from '#shared/instruments/ruler.ts';
import { rulerContent, type NextRuler } from './next-ruler.ts';
import { isSame, nextMarks, type Publisher } from './next-version.ts';

/** What is asked for. */
export type Wanted = Pick<RulerContent, 'title' | 'country'> & Pick<Ruler, 'rulerId'>;

/** The first version of a ruler of the municipality's own, not in use. `bands`: the texts that it begins with. */
export const newRuler = (
  wanted: Wanted,
  model: RulerContent,
  bands: readonly RulerBand[],
  publisher: Publisher,
): NextRuler => ({
  ruler: {
    ...rulerContent(model),
    ...wanted,
    inUse: false,
    ...nextMarks({ version: 0 }, [], publisher),
    bandVersions: Object.fromEntries(bands.map(({ bandId }) => [bandId, 1])),
  },
  bands: [...bands],
});

/** Whether a ruler is the very one that was asked for, and nobody has edited it since. */
export const isAsAdded = (ruler: Ruler, { title, country }: Wanted, by: string): boolean =>
  ruler.version === 1 && ruler.by?.id === by && ruler.country === country && isSame(ruler.title, title);
