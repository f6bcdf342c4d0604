import type { Occasion } from '#shared/concerns/occasions.ts';
import { isSameSitting } from '#shared/concerns/placement-blind.ts';
import type { PlacedMark, Placement, TickedFactor } from '#shared/concerns/placement.ts';
import { axes, type Axis } from '#shared/instruments/ruler-scale.ts';

/** Placements about the same situation: the latest of each person, oldest first. */
export interface Sitting {
  occasion: Occasion;
  /** When the first of them was placed. */
  at: string;
  placements: Placement[];
}

/** Groups placements of one case by sitting, newest sitting first. */
export function sittingsOf(placements: readonly Placement[]): Sitting[] {
  const groups: Placement[][] = [];
  for (const one of placements.toSorted((a, b) => a.at.localeCompare(b.at))) {
    const group = groups.find(([begun]) => begun && isSameSitting(begun, one));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups
    .flatMap((group): Sitting[] => {
      const [first] = group;
      if (!first) return [];
      const latest = group.filter(
        (one) => !group.some((other) => other.by.id === one.by.id && other.at > one.at),
      );
      return [{ occasion: first.occasion, at: first.at, placements: latest }];
    })
    .toSorted((a, b) => b.at.localeCompare(a.at));
}

/** How several people placed one axis. */
export interface AxisCompared {
  axis: Axis;
  /** How many degrees lie between the lowest and the highest. */
  apart: number;
  marks: { by: Placement['by']; mark: PlacedMark | undefined; steps: number }[];
}

/** A tick that some have made and others have not, or all have. */
export interface FactorCompared {
  factor: TickedFactor;
  by: Placement['by'][];
}

export interface Compared {
  differ: AxisCompared[];
  agree: AxisCompared[];
  /** Signs that some ticked and others did not: the ones that demand a notification, then the fewest ticks, first. */
  someTicked: FactorCompared[];
  allTicked: FactorCompared[];
}

/** Several people's placements beside each other, the greatest differences first. Nothing is averaged. */
export function compare(placements: readonly Placement[]): Compared {
  const rows = axes
    .map((axis): AxisCompared => {
      const marks = placements.map(({ by, placed, steps }) => ({ by, mark: placed[axis], steps }));
      const degrees = marks.flatMap(({ mark }) => (mark ? [mark.degree] : []));
      const apart = degrees.length === 0 ? 0 : Math.max(...degrees) - Math.min(...degrees);
      return { axis, apart, marks };
    })
    .filter(({ marks }) => marks.some(({ mark }) => mark));
  const factors = new Map<string, FactorCompared>();
  for (const { by, protective, risk } of placements)
    for (const factor of [...protective, ...risk])
      factors.set(factor.id, { factor, by: [...(factors.get(factor.id)?.by ?? []), by] });
  const ticked = [...factors.values()];
  const demands = ({ factor }: FactorCompared) => (factor.demandsNotification ? 0 : 1);
  return {
    differ: rows.filter(({ apart }) => apart > 0).toSorted((a, b) => b.apart - a.apart),
    agree: rows.filter(({ apart }) => apart === 0),
    someTicked: ticked
      .filter(({ by }) => by.length < placements.length)
      .toSorted((a, b) => demands(a) - demands(b) || a.by.length - b.by.length),
    allTicked: ticked.filter(({ by }) => by.length === placements.length),
  };
}
