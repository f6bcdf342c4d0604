import { bullyingPlanSchema, type BullyingPlan } from '#shared/concerns/bullying-plan.ts';
import { asSeen } from '#functions/kernel/as-seen.ts';
import type { Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childKey } from '#functions/people/index.ts';
import type { CaseAt } from '../store/case-store.ts';

const planKey = ({ tenant, childId, caseId }: CaseAt): Key => ({
  pk: childKey(tenant, childId).pk,
  sk: `plan#${caseId}`,
});

/** The plan against bullying of a case, strongly read; undefined when nothing was written. */
export async function readPlan(table: Table, at: CaseAt): Promise<BullyingPlan | undefined> {
  const item = await table.get(planKey(at));
  return item && bullyingPlanSchema.parse(item);
}

/** Writes it over the version before. False when another was written first. */
export const putPlan = (table: Table, at: CaseAt, plan: BullyingPlan): Promise<boolean> =>
  table.put({
    Item: { ...planKey(at), ...plan },
    ...(plan.version === 1 ? { ConditionExpression: 'attribute_not_exists(pk)' } : asSeen(plan.version - 1)),
  });
