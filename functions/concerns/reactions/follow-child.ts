import { isDeepStrictEqual } from 'node:util';
import { caseSchema, type Case } from '#shared/concerns/case.ts';
import { concernRulesOn } from '#shared/concerns/rules.ts';
import { fullName, type Child } from '#shared/people/child.ts';
import { afterPause } from '#functions/kernel/pause.ts';
import type { ItemChange } from '#functions/kernel/reaction.ts';
import type { Table } from '#functions/kernel/table.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { childKey, movedChild, readChildProfile } from '#functions/people/index.ts';
import { caseTask } from '../domain/case-task.ts';
import { inPlaceOf } from '../domain/where-child-is.ts';
import { caseTaskKey, caseWrites, listedIn } from '../store/case-store.ts';

const ATTEMPTS = 8;

/**
 * Takes a child's open cases along when the child moves to another unit or group, or gets another name: each case and
 * its place among the tasks in one transaction. Looks at the child and the cases as they are now, so that changes may
 * come twice and in any order. Who writes at the same time is never written over. A holder stays one; who has no place
 * in the new unit is shown to its leader as having left (`casesListed`). The version stays: nothing that people write
 * has changed, and what somebody has open can still be saved. Throws when the case kept changing.
 */
export async function followChild(
  table: Table,
  change: ItemChange,
  today = dateOf(new Date()),
): Promise<void> {
  const moved = movedChild(change);
  if (!moved) return;
  for (let attempt = 1; !(await casesFollowed(table, moved, today)); attempt += 1)
    await afterPause(attempt, ATTEMPTS);
}

/** Whether all open cases stand where the child is; one that cannot be moved now keeps no other from it. */
async function casesFollowed(
  table: Table,
  { tenant, childId }: { tenant: string; childId: string },
  today: string,
): Promise<boolean> {
  const [child, items] = await Promise.all([
    readChildProfile(table, tenant, childId),
    table.query({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :case)',
      ExpressionAttributeValues: { ':pk': childKey(tenant, childId).pk, ':case': 'case#' },
    }),
  ]);
  // Erased, or merged into another, whose own change is heard of.
  if (child?.id !== childId) return true;
  const open = items.map((item) => caseSchema.parse(item)).filter(({ state }) => state !== 'closed');
  const followed = await Promise.all(open.map((one) => caseFollowed(table, child, one, today)));
  return followed.every(Boolean);
}

async function caseFollowed(table: Table, child: Child, one: Case, today: string): Promise<boolean> {
  const { tenant, id: childId } = child;
  const at = { tenant, childId, caseId: one.id };
  const after = inPlaceOf(one, child, today);
  const task = caseTask(after, { id: childId, name: fullName(child) }, concernRulesOn(today));
  const keys = listedIn(after).map((unitId) => caseTaskKey(at, unitId));
  const stands = await table.batchGet(keys);
  const isListed = keys.every((key) => stands.some((item) => isDeepStrictEqual(item, { ...key, ...task })));
  if (isListed && isDeepStrictEqual(after, one)) return true;
  const { ok } = await table.transact([
    ...caseWrites(at, one, after, task),
    {
      ConditionCheck: {
        Key: childKey(tenant, childId),
        ConditionExpression: 'version = :seen',
        ExpressionAttributeValues: { ':seen': child.version },
      },
    },
  ]);
  return ok;
}
