import type { RulerBand, RulerBandContent } from '#shared/instruments/ruler-band.ts';
import { rulerContentSchema, type Ruler, type RulerContent } from '#shared/instruments/ruler.ts';

/** Who publishes, and when. */
interface Publisher {
  by: { id: string; name: string };
  /** ISO instant. */
  at: string;
}

export interface NextRuler {
  ruler: Ruler;
  bands: RulerBand[];
}

const said = (value: unknown): string => JSON.stringify(value);

/** What a municipality may set about the ruler, without what the system adds. */
export const rulerContent = (ruler: RulerContent): RulerContent => rulerContentSchema.parse(ruler);

/** Placements are compared by these: they stay as they are for as long as there is a ruler of that id. */
export const hasSameShape = (one: RulerContent, other: RulerContent): boolean =>
  one.steps === other.steps &&
  one.country === other.country &&
  said(one.bands.map(({ id, fromMonths, toMonths }) => [id, fromMonths, toMonths])) ===
    said(other.bands.map(({ id, fromMonths, toMonths }) => [id, fromMonths, toMonths]));

/** The version after `current`. `changed` names what differs: `general`, and each band that was sent. */
export function nextRuler(
  current: Ruler,
  content: RulerContent,
  bands: Readonly<Record<string, RulerBandContent>>,
  { by, at }: Publisher,
): NextRuler {
  const version = current.version + 1;
  const written = Object.keys(bands).filter((bandId) => bandId in current.bandVersions);
  const isGeneral = said(content) !== said(rulerContent(current));
  return {
    ruler: {
      ...content,
      rulerId: current.rulerId,
      version,
      publishedAt: at,
      by,
      startingSet: false,
      bandVersions: {
        ...current.bandVersions,
        ...Object.fromEntries(written.map((bandId) => [bandId, version])),
      },
      changed: [...(isGeneral ? ['general'] : []), ...written],
    },
    bands: written.flatMap((bandId) => {
      const band = bands[bandId];
      return band ? [{ ...band, bandId, startingSet: false }] : [];
    }),
  };
}

/** What an older version said, as the one after `current`. No text is written again: the bands are where they were. */
export function restoredRuler(current: Ruler, old: Ruler, { by, at }: Publisher): Ruler {
  const differs = Object.keys(old.bandVersions).filter(
    (bandId) => old.bandVersions[bandId] !== current.bandVersions[bandId],
  );
  const isGeneral = said(rulerContent(old)) !== said(rulerContent(current));
  return {
    ...rulerContent(old),
    rulerId: current.rulerId,
    version: current.version + 1,
    publishedAt: at,
    by,
    startingSet: false,
    bandVersions: old.bandVersions,
    changed: [...(isGeneral ? ['general'] : []), ...differs],
    restored: old.version,
  };
}

/** Whether some ruler would still be in use with this one as it will be: those who place must have one. */
export const someInUse = (all: readonly Ruler[], next: Ruler): boolean =>
  next.inUse || all.some(({ rulerId, inUse }) => rulerId !== next.rulerId && inUse);
