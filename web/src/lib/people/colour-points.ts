import type { Position } from '#shared/instruments/topi.ts';
import type { ThreadEntry } from '#shared/people/thread-entries.ts';

export interface ColourPoint {
  roundId: string;
  roundName: string;
  at: string;
  position: Position;
  /** The dimensions assessed in the joint assessment. */
  dimensions: Record<string, Position>;
}

/** The joint positions, oldest first: the child's line through the rounds. */
export function colourPoints(entries: readonly ThreadEntry[]): ColourPoint[] {
  return entries
    .flatMap((entry) =>
      entry.kind === 'joint'
        ? [
            {
              roundId: entry.roundId,
              roundName: entry.roundName,
              at: entry.at,
              position: entry.position,
              dimensions: entry.dimensions,
            },
          ]
        : [],
    )
    .toSorted((a, b) => a.at.localeCompare(b.at));
}
