import type { PlacedMark, Placement } from '#shared/concerns/placement.ts';
import { axes, type Axis } from '#shared/instruments/ruler-scale.ts';
import { dateOf } from '#lib/words/dates.ts';

export interface Point {
  placement: Placement;
  mark: PlacedMark;
  /** From 0, the first day, to 1, the last. */
  along: number;
  /** From 0, the first step, to 1, the last: rulers of five and ten share one drawing. */
  up: number;
}

/** One person's line on one axis; `marker` tells it from the others' without colour. */
export interface Line {
  by: Placement['by'];
  marker: number;
  points: Point[];
}

/** The lines of one axis, one a person, in the order in which they first placed. */
export interface AxisLines {
  axis: Axis;
  lines: Line[];
}

/** How a child was placed over time, by axis and by person. Never averaged: a line belongs to one person. */
export function progressionOf(placements: readonly Placement[]): AxisLines[] {
  const ordered = placements.toSorted((a, b) => a.at.localeCompare(b.at));
  const times = ordered.map(({ at }) => Date.parse(at));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const people = [...new Map(ordered.map(({ by }) => [by.id, by])).values()];
  return axes
    .map((axis) => ({
      axis,
      lines: people
        .map((by, marker) => ({
          by,
          marker,
          points: ordered.flatMap((placement): Point[] => {
            const mark = placement.placed[axis];
            if (placement.by.id !== by.id || !mark) return [];
            const along = last === first ? 0.5 : (Date.parse(placement.at) - first) / (last - first);
            return [{ placement, mark, along, up: (mark.step - 0.5) / placement.steps }];
          }),
        }))
        .filter(({ points }) => points.length > 0),
    }))
    .filter(({ lines }) => lines.length > 0);
}

/** The days to write under a drawing: at most five, each once, however many placements there were. */
export function dayLabels(lines: readonly Line[]): { on: string; along: number }[] {
  const points = lines.flatMap((line) => line.points).toSorted((a, b) => a.along - b.along);
  const places = new Map(points.map((point) => [Math.round(point.along * 4), point]));
  const days = new Map(
    [...places.values()].map(({ placement, along }) => [dateOf(placement.at), along] as const),
  );
  return [...days].map(([on, along]) => ({ on, along }));
}
