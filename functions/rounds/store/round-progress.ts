import type { Table } from '#functions/kernel/table.ts';
import { roundKey, type NoticeRun } from './round-store.ts';

interface Where {
  tenant: string;
  roundId: string;
}

type Doing = 'opening' | 'closing' | 'recording-notices';

/** From now on the plan is frozen. False when the round is not planned any more. Beginning again goes on where it was. */
export const markBegun = (table: Table, { tenant, roundId }: Where, at: string): Promise<boolean> =>
  table.update({
    Key: roundKey(tenant, roundId),
    UpdateExpression: 'SET begunAt = if_not_exists(begunAt, :at)',
    ConditionExpression: '#state = :planned',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':at': at, ':planned': 'planned' },
  });

/**
 * Shows that work over so many groups runs, while the round stands where that work belongs. What is finished of the
 * same work stays finished.
 */
export async function showProgress(
  table: Table,
  where: Where,
  doing: 'opening' | 'closing',
  total: number,
): Promise<void> {
  if (await knowTotal(table, where, doing, total)) return;
  await table.update({
    Key: roundKey(where.tenant, where.roundId),
    UpdateExpression: 'SET doing = :doing, #total = :total REMOVE finished',
    ConditionExpression: '#state = :state',
    ExpressionAttributeNames: { '#state': 'state', '#total': 'total' },
    ExpressionAttributeValues: {
      ':doing': doing,
      ':total': total,
      ':state': doing === 'opening' ? 'planned' : 'joint',
    },
  });
}

/** Tells how many groups the work that runs goes over. False when that work does not run. */
export const knowTotal = (
  table: Table,
  { tenant, roundId }: Where,
  doing: Doing,
  total: number,
): Promise<boolean> =>
  table.update({
    Key: roundKey(tenant, roundId),
    UpdateExpression: 'SET #total = :total',
    ConditionExpression: 'doing = :doing',
    ExpressionAttributeNames: { '#total': 'total' },
    ExpressionAttributeValues: { ':doing': doing, ':total': total },
  });

/** Counts a finished batch once, however often it is said. */
export async function finishBatch(
  table: Table,
  { tenant, roundId }: Where,
  doing: Doing,
  batch: string,
  groups: number,
): Promise<void> {
  await table.update({
    Key: roundKey(tenant, roundId),
    UpdateExpression: 'ADD finished :batch',
    ConditionExpression: 'doing = :doing',
    ExpressionAttributeValues: { ':batch': new Set([`${batch}:${groups}`]), ':doing': doing },
  });
}

export async function endProgress(table: Table, { tenant, roundId }: Where, doing: Doing): Promise<void> {
  await table.update({
    Key: roundKey(tenant, roundId),
    UpdateExpression: 'REMOVE doing, finished, #total',
    ConditionExpression: 'doing = :doing',
    ExpressionAttributeNames: { '#total': 'total' },
    ExpressionAttributeValues: { ':doing': doing },
  });
}

export async function addReminded(
  table: Table,
  { tenant, roundId }: Where,
  days: readonly string[],
): Promise<void> {
  if (days.length === 0) return;
  await table.update({
    Key: roundKey(tenant, roundId),
    UpdateExpression: 'ADD reminded :days',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':days': new Set(days) },
  });
}

/** Takes the round for a run of notices. False when something runs already or the round is cancelled. */
export const startNoticeRun = (table: Table, { tenant, roundId }: Where, run: NoticeRun): Promise<boolean> =>
  table.update({
    Key: roundKey(tenant, roundId),
    UpdateExpression:
      'SET doing = :doing, #total = :none, noticeRun = :run ADD noticeRuns :one REMOVE finished',
    ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(doing) AND #state <> :cancelled',
    ExpressionAttributeNames: { '#state': 'state', '#total': 'total' },
    ExpressionAttributeValues: {
      ':doing': 'recording-notices',
      ':none': 0,
      ':run': run,
      ':one': 1,
      ':cancelled': 'cancelled',
    },
  });
