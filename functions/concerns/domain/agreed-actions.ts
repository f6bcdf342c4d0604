import type { CaseAction } from '#shared/concerns/actions.ts';
import { isOpen } from '#shared/concerns/case-guards.ts';
import { MOST_MOVES, type CaseMove } from '#shared/concerns/case-moves.ts';
import type { Case } from '#shared/concerns/case.ts';
import { refused, type Refused } from '#shared/refusals.ts';
import { missingInFollowUp } from '#shared/rounds/follow-up.ts';
import type { Doing } from './case-changes.ts';

const NOTE = 1000;

/** Whether something that was agreed would be gone: it is done or dropped, and never left out. */
export const leavesOut = ({ actions: agreedOn }: Case, actions: readonly CaseAction[]): boolean =>
  agreedOn.some(({ id }) => actions.every((action) => action.id !== id));

/**
 * The actions as they are to be. While one acts, at least one stays in the surroundings. What is new is told in the
 * history; what is ticked off is told at the review.
 */
export function agreed(
  one: Case,
  { moveId, by, now }: Doing,
  actions: CaseAction[],
): Case | Refused<'move-not-allowed' | 'action-in-surroundings-missing' | 'history-full'> {
  if (!isOpen(one)) return refused('move-not-allowed');
  const isMissing = missingInFollowUp({ focusPoints: one.goals, actions }).length > 0;
  if (one.state === 'acting' && isMissing) return refused('action-in-surroundings-missing');
  const known = new Set(one.actions.map(({ id }) => id));
  const fresh = actions.filter(({ id }) => !known.has(id));
  const next = { ...one, actions, version: one.version + 1 };
  if (fresh.length === 0) return next;
  if (one.moves.length >= MOST_MOVES) return refused('history-full');
  const line: CaseMove = {
    ...{ id: moveId, move: 'agree', at: now, by, from: one.state, to: one.state, level: one.level },
    note: fresh
      .map(({ text }) => text)
      .join(' · ')
      .slice(0, NOTE)
      .trim(),
  };
  return { ...next, moves: [...one.moves, line] };
}
