import { daysAfter } from '../access/periods.ts';
import { missingInFollowUp } from '../rounds/follow-up.ts';
import { isAccountedFor } from './actions.ts';
import { leadsTo, MOST_MOVES, type CaseState } from './case-moves.ts';
import type { CaseStep } from './case-steps.ts';
import type { Case } from './case.ts';
import { heardFrom } from './heard-from.ts';

import type { ConcernRules } from './rules.ts';

/** What a step is judged by besides the case itself. */
export interface CaseFacts {
  /** ISO date in the municipality's country. */
  today: string;
  /** Whether a stop for suspected violence or abuse stands: then the family is not told. */
  stopStands: boolean;
  /** Whether the family sees the case: only then a word to it reaches anybody. */
  familySees: boolean;
  /** When the child's own voice was taken down: ISO instants. */
  voicesAt: readonly string[];
  rules: ConcernRules;
  /** Whether a plan against bullying stands; asked about only where the case is one. */
  planStands?: boolean;
}

export const stepRefusals = [
  'move-not-allowed',
  'history-full',
  'note-missing',
  'analysis-incomplete',
  'action-missing',
  'action-in-surroundings-missing',
  'family-not-told',
  'family-not-agreed',
  'voice-missing',
  'review-date-outside',
  'services-missing',
  'coordinating-unit-missing',
  'level-is-highest',
  'level-is-lowest',
  'outcome-missing',
  'clarified-first',
  'family-word-missing',
  'word-reaches-nobody',
  'plan-missing',
] as const;
export type StepRefusal = (typeof stepRefusals)[number];

/** The level after the step. Acting on a wonder lifts it to level 1: from there it is a measure. */
export function levelAfter({ level }: Pick<Case, 'level'>, move: CaseStep['move']): number {
  if (move === 'step-up') return level + 1;
  if (move === 'step-down') return level - 1;
  return move === 'act' ? Math.max(1, level) : level;
}

/** What stands in the way of the step; undefined when nothing. In the order in which a person would put it right. */
export function againstStep(one: Case, step: CaseStep, facts: CaseFacts): StepRefusal | undefined {
  const to = leadsTo(one.state, step.move);
  if (!to) return 'move-not-allowed';
  if (one.moves.length >= MOST_MOVES && step.move !== 'close') return 'history-full';
  const level = levelAfter(one, step.move);
  if (level > 3) return 'level-is-highest';
  // Level 0 is for clarifying; a measure that is going on does not go back to it, it closes.
  if (level < 1 && step.move === 'step-down') return 'level-is-lowest';
  return (
    againstLevel(one, step, level, facts) ??
    (to === 'acting' && one.state !== 'acting' ? againstActing(one, step, facts) : undefined) ??
    againstReview(one, step, facts) ??
    againstClose(one, step, facts)
  );
}

function againstLevel(
  one: Case,
  step: CaseStep,
  level: number,
  { rules, stopStands }: CaseFacts,
): StepRefusal | undefined {
  if (level >= rules.logFromLevel && step.note.length < 10) return 'note-missing';
  if (step.move === 'close' || step.move === 'step-down' || step.move === 'reopen') return undefined;
  if (level >= rules.familyFromLevel && !stopStands) {
    if (!one.familyTold) return 'family-not-told';
    if (!one.familyTold.agrees && !one.familyTold.basis) return 'family-not-agreed';
  }
  if (step.move !== 'step-up') return undefined;
  if (level >= rules.servicesFromLevel && step.services.length === 0 && one.services.length === 0)
    return 'services-missing';
  const unit = step.coordinatingUnit || one.coordinatingUnit;
  return level >= rules.coordinationFromLevel && !unit ? 'coordinating-unit-missing' : undefined;
}

function againstActing(
  one: Case,
  step: CaseStep,
  { rules, today, planStands }: CaseFacts,
): StepRefusal | undefined {
  if (one.template === 'anti-bullying' && planStands === false) return 'plan-missing';
  const missing = missingInFollowUp({ focusPoints: one.goals, actions: one.actions });
  if (missing.includes('action')) return 'action-missing';
  if (missing.length > 0) return 'action-in-surroundings-missing';
  const reviewOn = 'reviewOn' in step ? step.reviewOn : undefined;
  if (reviewOn === undefined) return 'review-date-outside';
  const { from, to } = reviewWindow(today, rules);
  return reviewOn < from || reviewOn > to ? 'review-date-outside' : undefined;
}

/** Between which dates one looks back at what begins today. */
export const reviewWindow = (today: string, { reviewWeeks }: ConcernRules): { from: string; to: string } => ({
  from: daysAfter(today, reviewWeeks.least * 7),
  to: daysAfter(today, reviewWeeks.most * 7),
});

function againstReview(one: Case, step: CaseStep, { voicesAt }: CaseFacts): StepRefusal | undefined {
  if (step.move !== 'review') return undefined;
  const since = heardFrom(one);
  const isHeard = voicesAt.some((at) => at >= since) || step.voiceMissing.length >= 10;
  if (!isHeard) return 'voice-missing';
  const open = one.actions.filter((action) => action.status !== 'agreed' && !isAccountedFor(action));
  return open.length > 0 ? 'outcome-missing' : undefined;
}

function againstClose(one: Case, step: CaseStep, { familySees }: CaseFacts): StepRefusal | undefined {
  if (step.move !== 'close') return undefined;
  if (one.state === 'raised' && step.reason !== 'no-concern') return 'clarified-first';
  if (!one.actions.every(isAccountedFor)) return 'outcome-missing';
  if (step.noWordBecause.length >= 10) return undefined;
  if (step.familyWord.length < 3) return 'family-word-missing';
  return familySees ? undefined : 'word-reaches-nobody';
}

/** Whether anything may still be written in the case. */
export const isOpen = ({ state }: { state: CaseState }): boolean => state !== 'closed';

/** The analysis is whole when it says what is seen, what keeps it going, what was tried and what is wanted instead. */
export function isWhole({ analysis }: Pick<Case, 'analysis'>): boolean {
  return (['see', 'keeps', 'tried', 'want'] as const).every((one) => (analysis?.[one] ?? '').length >= 3);
}
