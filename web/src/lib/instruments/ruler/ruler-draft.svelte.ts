import {
  rulerBandContentSchema,
  type RulerBand,
  type RulerBandContent,
} from '#shared/instruments/ruler-band.ts';
import { rulerContentSchema, type Ruler, type RulerContent } from '#shared/instruments/ruler.ts';

/** What is kept on the device. */
export interface KeptRuler {
  content: RulerContent;
  bands: Record<string, RulerBandContent>;
}

type Problems = Readonly<Record<string, string>>;

/** A ruler in the making: a copy of the version it began from, and each band that was opened. */
export class RulerDraft {
  content = $state() as RulerContent;
  /** The bands that were opened, edited or not. */
  bands = $state<Record<string, RulerBandContent>>({});
  private begunContent: string;
  private begunBands: Record<string, string> = {};

  constructor(begun: Ruler, kept?: KeptRuler) {
    const content = rulerContentSchema.parse(begun);
    this.begunContent = JSON.stringify(content);
    this.content = structuredClone(kept?.content ?? content);
    if (kept) this.bands = structuredClone(kept.bands);
  }

  /** Takes the stored texts of a band; what is already edited here stays. */
  open(band: RulerBand) {
    const content = rulerBandContentSchema.parse(band);
    this.begunBands[band.bandId] = JSON.stringify(content);
    this.bands[band.bandId] ??= structuredClone(content);
  }

  isBandChanged(bandId: string): boolean {
    const band = this.bands[bandId];
    return band !== undefined && JSON.stringify($state.snapshot(band)) !== this.begunBands[bandId];
  }

  get isGeneralChanged(): boolean {
    return JSON.stringify($state.snapshot(this.content)) !== this.begunContent;
  }

  /** Takes the general part of a version that was published meanwhile. */
  takeGeneral(ruler: Ruler) {
    const content = rulerContentSchema.parse(ruler);
    this.begunContent = JSON.stringify(content);
    this.content = structuredClone(content);
  }

  /** `general`, and the ids of the bands that are edited. */
  get changed(): string[] {
    return [
      ...(this.isGeneralChanged ? ['general'] : []),
      ...Object.keys(this.bands).filter((bandId) => this.isBandChanged(bandId)),
    ];
  }

  /** What is kept, and what is sent: only the bands that are edited. */
  get value(): KeptRuler {
    const edited = Object.entries($state.snapshot(this.bands)).filter(([bandId]) =>
      this.isBandChanged(bandId),
    );
    return { content: $state.snapshot(this.content), bands: Object.fromEntries(edited) };
  }

  /** Codes by path ("degrees.0.label.da"; a text that is too long: "cells.3.text"), in the codes the server uses. */
  get generalProblems(): Problems {
    return problemsOf(rulerContentSchema.safeParse(this.value.content));
  }

  bandProblems(bandId: string): Problems {
    return this.bands[bandId]
      ? problemsOf(rulerBandContentSchema.safeParse($state.snapshot(this.bands[bandId])))
      : {};
  }

  /** Everything edited that cannot be published: `general` or a band's id, with its codes. */
  get gaps(): { where: string; problems: Problems }[] {
    return this.changed
      .map((where) => ({
        where,
        problems: where === 'general' ? this.generalProblems : this.bandProblems(where),
      }))
      .filter(({ problems }) => Object.keys(problems).length > 0);
  }
}

type Parsed = {
  error?: { issues: readonly { path: readonly PropertyKey[]; code: string; message: string }[] } | undefined;
};

const problemsOf = ({ error }: Parsed): Problems =>
  Object.fromEntries(
    (error?.issues ?? []).map((one) => [one.path.join('.'), one.code === 'custom' ? one.message : one.code]),
  );

/** Recognises a kept draft by its shape. */
export function isKeptRuler(value: unknown): value is KeptRuler {
  if (typeof value !== 'object' || value === null || !('content' in value) || !('bands' in value))
    return false;
  const { content, bands } = value;
  return (
    typeof content === 'object' &&
    content !== null &&
    'degrees' in content &&
    typeof bands === 'object' &&
    bands !== null
  );
}
