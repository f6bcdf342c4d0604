import * as z from 'zod';
import { daysAfter } from '../access/periods.ts';
import { dateSchema } from '../ids.ts';
import { localDateOf } from '../local-date.ts';
import { openActions } from './actions.ts';
import { someoneSchema } from './case-moves.ts';
import type { Case } from './case.ts';
import type { ConcernRules } from './rules.ts';
import { workingDaysAfter } from './working-days.ts';

/** What a case waits for next. */
export const dueThings = [
  'clarify',
  'agree-actions',
  'do-action',
  'review',
  'decide',
  'accept-holder',
] as const;
export const dueSchema = z.object({
  what: z.enum(dueThings),
  on: dateSchema,
  /** Whom it waits for. */
  who: someoneSchema,
});
export type Due = z.infer<typeof dueSchema>;

/** The one next thing, with its date and the one it waits for; undefined for a closed case. */
export function nextDue(one: Case, rules: ConcernRules): Due | undefined {
  const { holder, offered, state } = one;
  if (state === 'closed') return undefined;
  if (offered)
    return {
      what: 'accept-holder',
      on: daysAfter(localDateOf(offered.at), rules.answerDays),
      who: offered.to,
    };
  if (state === 'raised') return { what: 'clarify', on: clarifyBy(one, rules), who: nameOf(holder) };
  if (state === 'analysed') return { what: 'agree-actions', on: clarifyBy(one, rules), who: nameOf(holder) };
  if (state === 'reviewed') {
    const at = one.moves.findLast(({ move }) => move === 'review')?.at ?? one.raisedAt;
    return { what: 'decide', on: daysAfter(localDateOf(at), rules.decideDays), who: nameOf(holder) };
  }
  const action = openActions(one.actions).toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))[0];
  const review: Due = {
    what: 'review',
    on: one.reviewOn ?? daysAfter(localDateOf(one.raisedAt), rules.reviewWeeks.most * 7),
    who: nameOf(holder),
  };
  if (!action || action.dueOn > review.on) return review;
  return {
    what: 'do-action',
    on: action.dueOn,
    who: { id: action.responsibleId, name: action.responsibleName },
  };
}

const nameOf = ({ id, name }: { id: string; name: string }) => ({ id, name });

const lastRaisedOn = ({ moves, raisedAt }: Pick<Case, 'moves' | 'raisedAt'>): string =>
  localDateOf(moves.findLast(({ move }) => move === 'reopen')?.at ?? raisedAt);

/**
 * By when a plan against bullying stands: working days from when it was raised last. The schools' holidays do not count
 * (the bill L 123 of 2016-17 says that they may be taken into account); no other clock here waits for them.
 */
export const planBy = (one: Pick<Case, 'moves' | 'raisedAt'>, rules: ConcernRules): string =>
  workingDaysAfter(lastRaisedOn(one), rules.bullyingPlanDays, {
    country: rules.country,
    ...(rules.schoolHolidays && { pauses: rules.schoolHolidays }),
  });

/** By when the wonder is clarified, counted from when it was raised last; a plan against bullying stands sooner. */
export function clarifyBy(one: Pick<Case, 'moves' | 'raisedAt' | 'template'>, rules: ConcernRules): string {
  const clarify = daysAfter(lastRaisedOn(one), rules.clarifyDays);
  const plan = planBy(one, rules);
  return one.template === 'anti-bullying' && plan < clarify ? plan : clarify;
}
