import { noCounts, type Counts } from '#shared/insight/counts.ts';
import type { Position } from '#shared/instruments/topi.ts';
import type { ChildState } from '#shared/rounds/child-in-round.ts';

const fieldOf: Record<ChildState, keyof Counts> = {
  'not-started': 'notStarted',
  assessing: 'assessing',
  ready: 'ready',
  joint: 'joint',
  'follow-up': 'followUp',
  informed: 'informed',
};

interface Standing {
  state: ChildState;
  position?: Position;
}

/** Counts a group: every child of the cohort once; those nobody has begun with are not started. */
export function countChildren(
  children: readonly { id: string }[],
  standing: ReadonlyMap<string, Standing>,
): Counts {
  const counts: Counts = { ...noCounts, children: children.length };
  for (const { id } of children) {
    const { state, position } = standing.get(id) ?? { state: 'not-started' as const };
    counts[fieldOf[state]] += 1;
    if (position) counts[position] += 1;
  }
  return counts;
}

const fields = Object.keys(noCounts) as (keyof Counts)[];
const each = (value: (field: keyof Counts) => number): Counts =>
  Object.fromEntries(fields.map((field) => [field, value(field)])) as Counts;

export const added = (one: Counts, other: Counts): Counts => each((field) => one[field] + other[field]);
/** What must be added to `before` to get `after`. */
export const difference = (before: Counts, after: Counts): Counts =>
  each((field) => after[field] - before[field]);
export const isNothing = (counts: Counts): boolean => fields.every((field) => counts[field] === 0);
export const sum = (all: readonly Counts[]): Counts => all.reduce(added, noCounts);
