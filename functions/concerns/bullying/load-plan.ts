import type { BullyingPlan } from '#shared/concerns/bullying-plan.ts';
import type { Table } from '#functions/kernel/table.ts';
import { loadCase, type CaseAt, type CaseLoaded } from '../store/case-store.ts';
import { readPlan } from './plan-store.ts';

export type PlanLoaded = CaseLoaded & { plan: BullyingPlan | undefined };

/** A case with its plan, in one round trip; one more where the child has been merged into another. */
export async function loadPlan(table: Table, at: CaseAt): Promise<PlanLoaded | undefined> {
  const [found, plan] = await Promise.all([loadCase(table, at), readPlan(table, at)]);
  if (!found || found.child.id === at.childId) return found && { ...found, plan };
  return { ...found, plan: await readPlan(table, { ...at, childId: found.child.id }) };
}
