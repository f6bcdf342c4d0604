import type { Position } from '#shared/instruments/topi.ts';
import type { OwnEntry } from '#shared/rounds/thread-entries.ts';

type Assessed = Pick<OwnEntry, 'position' | 'dimensions' | 'by'>;

export interface Said {
  by: string;
  position: Position;
}

/** One thing assessed (the whole: no dimension) and what each said about it. */
export interface Difference {
  dimension?: string;
  said: Said[];
}

/** Where the own assessments do not agree: as a whole first, then dimension by dimension in the instrument's order. A dimension only one has assessed is no difference. */
export function differences(own: readonly Assessed[], dimensionIds: readonly string[]): Difference[] {
  const whole: Difference = { said: own.map(({ by, position }) => ({ by: by.name, position })) };
  const parts = dimensionIds.map((dimension): Difference => ({
    dimension,
    said: own.flatMap(({ by, dimensions }) => {
      const position = dimensions[dimension];
      return position ? [{ by: by.name, position }] : [];
    }),
  }));
  return [whole, ...parts].filter(({ said }) => new Set(said.map((one) => one.position)).size > 1);
}
