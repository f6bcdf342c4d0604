import { isDeepStrictEqual } from 'node:util';
import { isOpen } from '#shared/concerns/case-guards.ts';
import type { Case } from '#shared/concerns/case.ts';
import { concernRulesIn } from '#shared/concerns/rules.ts';
import type { Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import { countryCalendar } from '#functions/kernel/country-calendar.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childUnchanged } from '#functions/people/index.ts';
import { caseTask } from '../domain/case-task.ts';
import { inPlaceOf } from '../domain/where-child-is.ts';
import { caseTaskKey, caseWrites, listedIn } from '../store/case-store.ts';

/**
 * Whether an open case stands where the child is; a closed one stays where it was. A holder stays one; who has no place
 * in the new unit is shown to its leader as having left (`casesListed`). The version stays: nothing that people write
 * has changed, and what somebody has open can still be saved.
 */
export async function caseFollowed(table: Table, child: Child, one: Case, today: string): Promise<boolean> {
  if (!isOpen(one)) return true;
  const { tenant, id: childId } = child;
  const at = { tenant, childId, caseId: one.id };
  const after = inPlaceOf(one, child, today);
  const rules = concernRulesIn(await countryCalendar(table, tenant), today);
  const task = caseTask(after, { id: childId, name: fullName(child) }, rules);
  const keys = listedIn(after).map((unitId) => caseTaskKey(at, unitId));
  const stands = await table.batchGet(keys);
  const isListed = keys.every((key) => stands.some((item) => isDeepStrictEqual(item, { ...key, ...task })));
  if (isListed && isDeepStrictEqual(after, one)) return true;
  const { ok } = await table.transact([...caseWrites(at, one, after, task), childUnchanged(child)]);
  return ok;
}
