import type { RulerBand, RulerBandContent } from '#shared/instruments/ruler-band.ts';
import { unwrittenBands } from '#shared/instruments/ruler-scale.ts';
import { rulerContentSchema, type Ruler, type RulerContent } from '#shared/instruments/ruler.ts';
import { changedPlaces, differing, isSame, nextMarks, type Publisher } from './next-version.ts';

export interface NextRuler {
  ruler: Ruler;
  bands: RulerBand[];
}

/** What a municipality may set about the ruler, without what the system adds. */
export const rulerContent = (ruler: RulerContent): RulerContent => rulerContentSchema.parse(ruler);

const agesOf = ({ bands }: RulerContent) =>
  bands.map(({ id, fromMonths, toMonths }) => [id, fromMonths, toMonths]);

/** Placements are compared by these: they stay as they are for as long as there is a ruler of that id. */
export const hasSameShape = (one: RulerContent, other: RulerContent): boolean =>
  one.steps === other.steps && one.country === other.country && isSame(agesOf(one), agesOf(other));

/** The version after `current`. `changed` names what differs: `general`, and each band that was sent. */
export function nextRuler(
  current: Ruler,
  content: RulerContent,
  bands: Readonly<Record<string, RulerBandContent>>,
  publisher: Publisher,
): NextRuler {
  const written = Object.keys(bands).filter((bandId) => current.bands.some(({ id }) => id === bandId));
  const isGeneral = !isSame(content, rulerContent(current));
  const marks = nextMarks(current, changedPlaces(isGeneral, written), publisher);
  return {
    ruler: {
      ...content,
      ...marks,
      rulerId: current.rulerId,
      bandVersions: {
        ...current.bandVersions,
        ...Object.fromEntries(written.map((bandId) => [bandId, marks.version])),
      },
    },
    bands: written.flatMap((bandId) => {
      const band = bands[bandId];
      return band ? [{ ...band, bandId, startingSet: false }] : [];
    }),
  };
}

/** What an older version said, as the one after `current`. No text is written again: the bands are where they were. */
export function restoredRuler(current: Ruler, old: Ruler, publisher: Publisher): Ruler {
  const content = rulerContent(old);
  const { bandVersions } = old;
  const isGeneral = !isSame(content, rulerContent(current));
  return {
    ...content,
    ...nextMarks(current, changedPlaces(isGeneral, differing(current.bandVersions, bandVersions)), publisher),
    rulerId: current.rulerId,
    bandVersions,
    restored: old.version,
  };
}

/** Why a ruler cannot be published as it will be: those who place must have one, and every age its texts. */
export function unfitForUse(
  all: readonly Ruler[],
  next: Ruler,
): 'no-ruler-in-use' | 'ruler-unfinished' | undefined {
  if (next.inUse) return unwrittenBands(next).length === 0 ? undefined : 'ruler-unfinished';
  const isOtherInUse = all.some(({ rulerId, inUse }) => rulerId !== next.rulerId && inUse);
  return isOtherInUse ? undefined : 'no-ruler-in-use';
}
