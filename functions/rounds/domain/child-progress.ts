import type { Position } from '#shared/instruments/topi.ts';
import type { ChildState } from '#shared/rounds/child-in-round.ts';

/** Where a child stands in a round. `version` counts up by one with every write about the child in the round. */
export interface ChildProgress {
  state: ChildState;
  /** Ids of those whose own assessment is in, in the order they came. */
  own: readonly string[];
  /** What the team agreed; from `joint` on. */
  position?: Position;
  version: number;
}

export const untouched: ChildProgress = { state: 'not-started', own: [], version: 0 };

/** The named moves and the states each may start from. Nothing else is possible; the store enforces it by condition. */
export const moves = {
  'submit-own': ['not-started', 'assessing'],
  'correct-own': ['assessing'],
  'withdraw-own': ['assessing'],
  'agree-joint': ['assessing', 'ready', 'joint'],
  'draft-follow-up': ['joint'],
  'agree-follow-up': ['joint', 'follow-up', 'informed'],
  'inform-parents': ['joint', 'follow-up', 'informed'],
} as const satisfies Record<string, readonly ChildState[]>;
export type Move = keyof typeof moves;

export const mayMove = (move: Move, from: ChildState): boolean =>
  (moves[move] as readonly ChildState[]).includes(from);

const next = (progress: ChildProgress, change: Partial<ChildProgress>): ChildProgress => ({
  ...progress,
  ...change,
  version: progress.version + 1,
});

/** Ready when as many are in as required. */
export function withOwn(progress: ChildProgress, staffId: string, required: number): ChildProgress {
  const own = [...progress.own, staffId];
  return next(progress, { own, state: own.length >= required ? 'ready' : 'assessing' });
}

/** Someone changed the words or the position of an assessment that is in already: where the child stands is the same. */
export const withCorrectedOwn = (progress: ChildProgress): ChildProgress => next(progress, {});

export function withoutOwn(progress: ChildProgress, staffId: string): ChildProgress {
  const own = progress.own.filter((id) => id !== staffId);
  return next(progress, { own, state: own.length === 0 ? 'not-started' : 'assessing' });
}

export const withJoint = (progress: ChildProgress, position: Position): ChildProgress =>
  next(progress, { state: 'joint', position });

/** A draft leaves the child where it stands; a finished follow-up never takes back that the parents were informed. */
export const withFollowUp = (progress: ChildProgress, isAgreed: boolean): ChildProgress =>
  next(progress, isAgreed && progress.state === 'joint' ? { state: 'follow-up' } : {});

export const withInformed = (progress: ChildProgress): ChildProgress => next(progress, { state: 'informed' });
