import { daysAfter } from '#shared/access/periods.ts';
import { isOpen } from '#shared/concerns/case-guards.ts';
import { MOST_MOVES, type CaseMove } from '#shared/concerns/case-moves.ts';
import type { Case } from '#shared/concerns/case.ts';
import type { DueMoved, MovableThing } from '#shared/concerns/due-moved.ts';
import type { ConcernRules } from '#shared/concerns/rules.ts';
import { refused, type Refused } from '#shared/refusals.ts';
import type { Doing } from './case-changes.ts';

/** What is moved, to which day, and why. `feedbackOn`: the day as it stands, where it is the team that waits. */
export interface DueMoving {
  what: MovableThing;
  aboutId?: string | undefined;
  to: string;
  reason: string;
  feedbackOn?: string | undefined;
}

type MovingRefusal =
  | 'move-not-allowed'
  | 'history-full'
  | 'nothing-to-move'
  | 'date-unchanged'
  | 'date-in-past'
  | 'date-too-far';

/**
 * The case with another day for one thing, and a line that says from when, to when and why. Not further ahead than
 * looking back may be. Back to the day it was moved from last one may go at any time.
 */
export function dueDateMoved(
  one: Case,
  { moveId, by, now }: Doing,
  moving: DueMoving,
  { today, rules }: { today: string; rules: ConcernRules },
): Case | Refused<MovingRefusal> {
  if (!isOpen(one)) return refused('move-not-allowed');
  if (one.moves.length >= MOST_MOVES) return refused('history-full');
  const { what, aboutId, to, reason } = moving;
  const from = dayOf(one, moving);
  if (from === undefined) return refused('nothing-to-move');
  if (from === to) return refused('date-unchanged');
  const latest = one.moves.findLast(
    ({ moved }) => moved?.what === what && (what === 'review' || moved.aboutId === aboutId),
  )?.moved;
  const isUndone = latest?.from === to && latest.to === from;
  if (!isUndone && to < today) return refused('date-in-past');
  if (!isUndone && to > daysAfter(today, rules.reviewWeeks.most * 7)) return refused('date-too-far');
  const moved: DueMoved = { what, from, to, ...(what !== 'review' && aboutId !== undefined && { aboutId }) };
  const line: CaseMove = {
    ...{ id: moveId, move: 'move-due-date', at: now, by, from: one.state, to: one.state },
    ...{ level: one.level, note: reason, moved },
  };
  return { ...one, ...changeOf(one, moving), moves: [...one.moves, line], version: one.version + 1 };
}

/** The day as it stands; undefined where there is nothing to move. */
function dayOf(one: Case, { what, aboutId, feedbackOn }: DueMoving): string | undefined {
  if (what === 'review') return one.state === 'acting' ? one.reviewOn : undefined;
  if (what === 'feedback') return feedbackOn;
  return one.actions.find(({ id, status }) => id === aboutId && status === 'agreed')?.dueOn;
}

/** An action is looked back at when it has been done: its own look never comes before its day. */
function changeOf(one: Case, { what, aboutId, to }: DueMoving): Partial<Case> {
  if (what === 'review') return { reviewOn: to };
  if (what === 'feedback') return {};
  return {
    actions: one.actions.map((action) =>
      action.id === aboutId
        ? { ...action, dueOn: to, reviewOn: action.reviewOn < to ? to : action.reviewOn }
        : action,
    ),
  };
}
