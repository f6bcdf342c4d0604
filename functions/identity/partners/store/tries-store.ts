import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { ttlAfter } from '../../store/once.ts';
import { INSTALLATION } from '../installation.ts';

/** How many tries there are before one has to wait, and how long. */
export interface TryRule {
  kind: 'password' | 'code' | 'source' | 'reset';
  most: number;
  seconds: number;
  /** Counts from the first try instead of the latest: for what goes on all day without being wrong. */
  fromFirst?: true;
}
/** The tenth wrong password in a row locks for a quarter of an hour, the third wrong code for ten minutes. */
export const passwordTries: TryRule = { kind: 'password', most: 10, seconds: 900 };
export const codeTries: TryRule = { kind: 'code', most: 3, seconds: 600 };
/** One address on the internet may be a whole office. */
export const sourceTries: TryRule = { kind: 'source', most: 30, seconds: 60, fromFirst: true };
export const resetTries: TryRule = { kind: 'reset', most: 3, seconds: 1800, fromFirst: true };

const triesKey = ({ kind }: TryRule, hash: string): Key => ({
  pk: partition(INSTALLATION, 'attempts', kind, hash),
  sk: 'attempts',
});

/**
 * Takes one try before it is made, so that many at once are no more than one after another; false when all are used
 * up. Each try begins the waiting time anew, unless it counts from the first; one made while waiting does not.
 */
export async function takeTry(table: Table, rule: TryRule, hash: string, nowMs: number): Promise<boolean> {
  const until = nowMs + rule.seconds * 1000;
  const names = { '#count': 'count', '#until': 'until', '#ttl': 'ttl' };
  const isOneMore = await table.update({
    Key: triesKey(rule, hash),
    UpdateExpression: rule.fromFirst
      ? 'SET #until = if_not_exists(#until, :until), #ttl = if_not_exists(#ttl, :ttl) ADD #count :one'
      : 'SET #until = :until, #ttl = :ttl ADD #count :one',
    ConditionExpression: 'attribute_not_exists(pk) OR (#until > :now AND #count < :most)',
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: {
      ':until': until,
      ':ttl': ttlAfter(nowMs, rule.seconds),
      ':one': 1,
      ':now': nowMs,
      ':most': rule.most,
    },
  });
  if (isOneMore) return true;
  return table.put({
    Item: { ...triesKey(rule, hash), count: 1, until, ttl: ttlAfter(nowMs, rule.seconds) },
    ConditionExpression: '#until <= :now',
    ExpressionAttributeNames: { '#until': 'until' },
    ExpressionAttributeValues: { ':now': nowMs },
  });
}

/** After a right one all tries are there again. */
export async function forgetTries(table: Table, rule: TryRule, hash: string): Promise<void> {
  await table.batchWrite([{ delete: triesKey(rule, hash) }]);
}

/** True the first time that this login uses this code: its step of 30 seconds, and one either way, is over in two minutes. */
export async function isUnused(table: Table, codeHash: string, nowMs: number): Promise<boolean> {
  return table.put({
    Item: {
      pk: partition(INSTALLATION, 'attempts', 'used-code', codeHash),
      sk: 'attempts',
      until: nowMs + 120_000,
      ttl: ttlAfter(nowMs, 120),
    },
    ConditionExpression: 'attribute_not_exists(pk) OR #until <= :now',
    ExpressionAttributeNames: { '#until': 'until' },
    ExpressionAttributeValues: { ':now': nowMs },
  });
}
