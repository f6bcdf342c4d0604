import type { Decision } from '#shared/access/decide.ts';
import type { StopFact } from '#shared/access/facts.ts';
import { bullyingEntry, type BullyingEntry } from '#shared/concerns/bullying-entries.ts';
import type { BullyingPlan } from '#shared/concerns/bullying-plan.ts';
import { caseEntries, type CaseEntry } from '#shared/concerns/case-entries.ts';
import type { Case } from '#shared/concerns/case.ts';
import { familyEntries, isShownToFamily } from '#shared/concerns/family-case.ts';

/** The cases that somebody sees at all: a parent only those told about, and none that a stop touches. */
export function casesFor(
  cases: readonly Case[],
  stops: readonly StopFact[],
  { obligations }: Pick<Decision, 'obligations'>,
  isFamily: boolean,
): Case[] {
  const hidesCovered = obligations.includes('hide-what-a-stop-covers');
  return isFamily || hidesCovered
    ? cases.filter((one) => isShownToFamily(one, stops, hidesCovered))
    : [...cases];
}

/** What happened in them: for a family in its own words, for those who work on them all of it. */
export const shownCases = (cases: readonly Case[], isFamily: boolean): CaseEntry[] =>
  cases.flatMap(isFamily ? familyEntries : caseEntries);

/** The plans against bullying of the cases somebody sees, for those who work on them and never for a family. */
export const shownPlans = (
  plans: readonly BullyingPlan[],
  cases: readonly Case[],
  isFamily: boolean,
): BullyingEntry[] =>
  isFamily ? [] : plans.filter(({ caseId }) => cases.some(({ id }) => id === caseId)).map(bullyingEntry);
