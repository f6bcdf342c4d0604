import type { CaseAction } from '#shared/concerns/actions.ts';
import type { Case } from '#shared/concerns/case.ts';
import { bandOfAge, OWN_MEASURE, outcomes, type EffectCount } from '#shared/concerns/effects.ts';

/** The actions that are done, with how it went, and have not been counted yet. */
const fresh = ({ actions, counted = [] }: Case): CaseAction[] =>
  actions.filter(
    ({ id, status, outcome }) => status === 'done' && outcome !== undefined && !counted.includes(id),
  );

/** The case with all its outcomes marked as counted: each counts once, as it was at the first look back. */
export function withCounted(one: Case): Case {
  const ids = fresh(one).map(({ id }) => id);
  return ids.length === 0 ? one : { ...one, counted: [...(one.counted ?? []), ...ids] };
}

/** What the change from one to the other adds to the counts: a line for each kind of measure. `ageMonths` of the child. */
export function addedEffects(before: Case, after: Case, ageMonths: number): EffectCount[] {
  const known = before.counted ?? [];
  const added = after.actions.filter(({ id }) => after.counted?.includes(id) && !known.includes(id));
  const lines = new Map<string, EffectCount>();
  for (const { guideActionId: measure = OWN_MEASURE, target, outcome } of added) {
    const key = `${measure}.${target}`;
    const counts = lines.get(key)?.counts ?? outcomes.map(() => 0);
    const { degree } = after.seen;
    lines.set(key, {
      ...(degree !== undefined && { degree }),
      ...{ band: bandOfAge(ageMonths), target, measure },
      counts: counts.map((count, index) => (outcomes[index] === outcome ? count + 1 : count)),
    });
  }
  return [...lines.values()];
}
