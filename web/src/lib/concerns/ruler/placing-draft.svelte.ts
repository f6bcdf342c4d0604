import type { Occasion } from '#shared/concerns/occasions.ts';
import type { Placement, Placing } from '#shared/concerns/placement.ts';
import { freshId } from '#shared/fresh-id.ts';
import type { RulerBand } from '#shared/instruments/ruler-band.ts';
import { axes, type Axis } from '#shared/instruments/ruler-scale.ts';
import type { Ruler } from '#shared/instruments/ruler.ts';

type Choice = 'frequency' | 'pattern' | 'duration';

/** What is kept on the device. */
export interface Started {
  placementId: string;
  version: number;
  rulerId: string;
  rulerVersion: number;
  bandId: string;
  occasion: Occasion;
  placed: { [A in Axis]?: number };
  protective: string[];
  risk: string[];
  chosen: { [C in Choice]?: string };
  surroundings: string;
  rationale: string;
}

/** A placement in the making. The id is made here, so that sending it twice is the same placement. */
export class PlacingDraft {
  placementId: string = freshId();
  /** 0, or the version of the placement that is corrected. */
  version = $state(0);
  occasion = $state<Occasion>('before');
  placed = $state<Started['placed']>({});
  protective = $state<string[]>([]);
  risk = $state<string[]>([]);
  chosen = $state<Started['chosen']>({});
  surroundings = $state('');
  rationale = $state('');
  /** Set when the reader has tried to save: only then are gaps pointed out. */
  tried = $state(false);

  constructor(begun?: Partial<Started>) {
    if (begun) this.take(begun);
  }

  take(begun: Partial<Started>) {
    this.placementId = begun.placementId ?? this.placementId;
    this.version = begun.version ?? 0;
    this.occasion = begun.occasion ?? 'before';
    this.placed = { ...begun.placed };
    this.protective = [...(begun.protective ?? [])];
    this.risk = [...(begun.risk ?? [])];
    this.chosen = { ...begun.chosen };
    this.surroundings = begun.surroundings ?? '';
    this.rationale = begun.rationale ?? '';
  }

  get isEmpty(): boolean {
    const { placed, protective, risk, chosen, surroundings, rationale } = this;
    const nothing = [placed, chosen].every((one) => Object.values(one).every((value) => value === undefined));
    return nothing && protective.length + risk.length === 0 && !surroundings.trim() && !rationale.trim();
  }

  get gap(): 'nothing-placed' | 'rationale-missing' | undefined {
    if (axes.every((axis) => this.placed[axis] === undefined)) return 'nothing-placed';
    return this.rationale.trim().length < 3 ? 'rationale-missing' : undefined;
  }

  /** Keeps what stands on this ruler and in this band; true when something had to go. */
  fitTo(ruler: Ruler, band: RulerBand): boolean {
    const before = JSON.stringify([this.placed, this.protective, this.risk]);
    const onBand = (all: readonly { id: string }[]) => (id: string) => all.some((one) => one.id === id);
    this.protective = this.protective.filter(onBand(band.protective));
    this.risk = this.risk.filter(onBand(band.risk));
    const onRuler = Object.entries(this.placed).filter(([, step]) => (step ?? 0) <= ruler.steps);
    this.placed = Object.fromEntries(onRuler);
    return JSON.stringify([this.placed, this.protective, this.risk]) !== before;
  }

  started(ruler: Ruler, bandId: string): Started {
    const { placementId, version, occasion, surroundings, rationale } = this;
    return {
      ...{ placementId, version, occasion, surroundings, rationale, bandId },
      ...{ rulerId: ruler.rulerId, rulerVersion: ruler.version },
      placed: $state.snapshot(this.placed),
      protective: $state.snapshot(this.protective),
      risk: $state.snapshot(this.risk),
      chosen: $state.snapshot(this.chosen),
    };
  }

  /** What is sent. */
  placing(ruler: Ruler, bandId: string): Placing {
    const { placementId: _, version: __, chosen, ...rest } = this.started(ruler, bandId);
    const said = Object.fromEntries(Object.entries(chosen).filter(([, id]) => id !== undefined));
    return { ...rest, ...said, surroundings: rest.surroundings.trim(), rationale: rest.rationale.trim() };
  }
}

/** A stored placement as the beginning of its correction. */
export const startedFrom = (one: Placement): Started => ({
  ...{ placementId: one.id, version: one.version, occasion: one.occasion },
  ...{ rulerId: one.rulerId, rulerVersion: one.rulerVersion, bandId: one.bandId },
  placed: {
    ...(one.placed.child && { child: one.placed.child.step }),
    ...(one.placed.care && { care: one.placed.care.step }),
  },
  protective: one.protective.map(({ id }) => id),
  risk: one.risk.map(({ id }) => id),
  chosen: {
    ...(one.frequency && { frequency: one.frequency.id }),
    ...(one.pattern && { pattern: one.pattern.id }),
    ...(one.duration && { duration: one.duration.id }),
  },
  ...{ surroundings: one.surroundings, rationale: one.rationale },
});

/** Recognises a kept draft by its shape. */
export function isStarted(value: unknown): value is Started {
  if (typeof value !== 'object' || value === null) return false;
  const { placementId, rulerId, bandId, protective, risk, placed, chosen, rationale } = value as Record<
    string,
    unknown
  >;
  return (
    [placementId, rulerId, bandId, rationale].every((one) => typeof one === 'string') &&
    [protective, risk].every(Array.isArray) &&
    [placed, chosen].every((one) => typeof one === 'object' && one !== null)
  );
}
