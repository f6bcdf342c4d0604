import { createHash } from 'node:crypto';
import { readingAlarmSchema, type ReadingAlarm } from '#shared/access/reading-alarm.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';

const alarmKey = (tenant: string, id: string): Key => ({ pk: partition(tenant, 'alarms'), sk: id });

/** The alarm's id: its hour (yyyymmddhh) and a tail from whom it is about, so that it is raised once. */
export function alarmId(hour: string, of: string): string {
  const tail = createHash('sha256').update(of).digest('hex').slice(0, 12);
  return `${hour}-${tail}`;
}

type Raised = Pick<ReadingAlarm, 'id' | 'kind' | 'at' | 'actor' | 'count' | 'limit'>;

/**
 * Raises the alarm once; raised again it only grows. An answer to mass reading stands while the hour goes on, but a
 * further change of the record opens its alarm again. Tells whether it is new.
 */
export async function raiseAlarm(table: Table, tenant: string, raised: Raised): Promise<boolean> {
  const key = alarmKey(tenant, raised.id);
  const opensAgain = raised.kind === 'record-changed';
  const isNew = await table.put({
    Item: { ...key, ...raised, state: 'open', note: '', version: 1 },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  if (!isNew)
    await table.update({
      Key: key,
      UpdateExpression: opensAgain
        ? 'SET #count = :count, #state = :open ADD version :one'
        : 'SET #count = :count',
      ConditionExpression: '#count < :count',
      ExpressionAttributeNames: { '#count': 'count', ...(opensAgain && { '#state': 'state' }) },
      ExpressionAttributeValues: {
        ':count': raised.count,
        ...(opensAgain && { ':open': 'open', ':one': 1 }),
      },
    });
  return isNew;
}

/** The latest alarms, newest first. */
export async function listAlarms(table: Table, tenant: string, limit: number): Promise<ReadingAlarm[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'alarms') },
    ScanIndexForward: false,
    Limit: limit,
  });
  return items.slice(0, limit).map((item) => readingAlarmSchema.parse(item));
}

export async function readAlarm(table: Table, tenant: string, id: string): Promise<ReadingAlarm | undefined> {
  const item = await table.get(alarmKey(tenant, id));
  return item && readingAlarmSchema.parse(item);
}

/** Writes an administrator's answer over the version seen; false when somebody else has answered since. */
export async function answerAlarm(
  table: Table,
  tenant: string,
  answered: Required<Pick<ReadingAlarm, 'id' | 'state' | 'note' | 'settledBy' | 'settledAt' | 'version'>>,
): Promise<boolean> {
  const { id, state, note, settledBy, settledAt, version } = answered;
  return table.update({
    Key: alarmKey(tenant, id),
    UpdateExpression: 'SET #state = :state, note = :note, settledBy = :by, settledAt = :at, version = :next',
    ConditionExpression: 'version = :seen',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':state': state,
      ':note': note,
      ':by': settledBy,
      ':at': settledAt,
      ':seen': version,
      ':next': version + 1,
    },
  });
}
