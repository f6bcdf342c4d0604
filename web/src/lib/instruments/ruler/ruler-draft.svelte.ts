import {
  rulerBandContentSchema,
  type RulerBand,
  type RulerBandContent,
} from '#shared/instruments/ruler-band.ts';
import { axes, degrees } from '#shared/instruments/ruler-scale.ts';
import { rulerContentSchema, type Ruler, type RulerContent } from '#shared/instruments/ruler.ts';
import { DraftInParts, type EditedParts } from '../publishing/draft-in-parts.svelte.ts';

export type KeptRuler = EditedParts<RulerContent, RulerBandContent>;

const shape = {
  content: rulerContentSchema,
  part: rulerBandContentSchema,
  versionsOf: ({ bandVersions }: Ruler) => bandVersions,
};

/** The texts of an age that nobody has written yet. */
const emptyBand = (): RulerBandContent => ({
  cells: axes.flatMap((axis) =>
    degrees.map((degree) => ({ axis, degree, text: { da: '', en: '' }, examples: [] })),
  ),
  protective: [],
  risk: [],
});

/** A ruler in the making. */
export class RulerDraft extends DraftInParts<RulerContent, Ruler, RulerBandContent> {
  constructor(begun: Ruler, kept: KeptRuler | undefined) {
    super(shape, begun, kept);
  }

  /** The texts that are edited, as they are sent. */
  get bands(): Record<string, RulerBandContent> {
    return this.value.parts as Record<string, RulerBandContent>;
  }

  /** Takes the stored texts of an age; none where nobody has written them. */
  openBand(bandId: string, band: RulerBand | undefined) {
    this.open(bandId, band ? rulerBandContentSchema.parse(band) : emptyBand());
  }
}
