import * as z from 'zod';
import { noCounts, type Counts } from '#shared/insight/counts.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Item, Write } from '#functions/kernel/table.ts';

/** Short names keep a page of 50 units within two read units. */
const letters: Record<keyof Counts, string> = {
  children: 'c',
  notStarted: 'n',
  assessing: 'a',
  ready: 'r',
  joint: 'j',
  followUp: 'f',
  informed: 'i',
  green: 'g',
  yellow: 'y',
  red: 'd',
};
const fields = Object.keys(letters) as (keyof Counts)[];
const counterSchema = z.record(z.enum(Object.values(letters)), z.number().default(0));
const named = z.object({ t: z.string().default(''), v: z.number().default(0) });

/** A counter as stored. `version` counts up with every change of a group's counter. */
export interface Counter {
  name: string;
  version: number;
  counts: Counts;
}
export const noCounter: Counter = { name: '', version: 0, counts: noCounts };

export const countsOf = (tenant: string, roundId: string) => partition(tenant, 'count', roundId);
export const groupCounterKey = (tenant: string, roundId: string, unitId: string, groupId: string): Key => ({
  pk: countsOf(tenant, roundId),
  sk: `u#${unitId}#${groupId}`,
});
export const unitCounterKey = (tenant: string, roundId: string, unitId: string): Key => ({
  pk: countsOf(tenant, roundId),
  sk: `t#${unitId}`,
});
export const totalKey = (tenant: string, roundId: string): Key => ({
  pk: countsOf(tenant, roundId),
  sk: 'all',
});

/** Throws a ZodError for an item that is no counter. */
export function unpackCounter(item: Item): Counter {
  const stored = counterSchema.parse(
    Object.fromEntries(Object.values(letters).map((letter) => [letter, item[letter] ?? 0])),
  );
  const { t: name, v: version } = named.parse(item);
  const counts = Object.fromEntries(fields.map((field) => [field, stored[letters[field]] ?? 0])) as Counts;
  return { name, version, counts };
}

/** The write of a group's counter: holds only when it is as it was read. */
export function putCounter(key: Key, before: Counter, after: { name: string; counts: Counts }): Write {
  const numbers = Object.fromEntries(fields.map((field) => [letters[field], after.counts[field]]));
  const Item = { ...key, t: after.name, v: before.version + 1, ...numbers };
  if (before.version === 0) return { Put: { Item, ConditionExpression: 'attribute_not_exists(pk)' } };
  return {
    Put: { Item, ConditionExpression: 'v = :seen', ExpressionAttributeValues: { ':seen': before.version } },
  };
}

/** Adds to a counter that many groups share. */
export function addToCounter(Key: Key, more: Counts, name?: string): Write {
  const changed = fields.filter((field) => more[field] !== 0);
  const adding = changed.map((field) => `#${letters[field]} :${letters[field]}`).join(', ');
  return {
    Update: {
      Key,
      UpdateExpression: `${name === undefined ? '' : 'SET #t = :t '}ADD ${adding}`,
      ExpressionAttributeNames: {
        ...Object.fromEntries(changed.map((field) => [`#${letters[field]}`, letters[field]])),
        ...(name !== undefined && { '#t': 't' }),
      },
      ExpressionAttributeValues: {
        ...Object.fromEntries(changed.map((field) => [`:${letters[field]}`, more[field]])),
        ...(name !== undefined && { ':t': name }),
      },
    },
  };
}
