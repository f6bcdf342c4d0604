import * as z from 'zod';
import { dateSchema, idSchema } from '#shared/ids.ts';
import { noticeChannels } from '#shared/people/child.ts';
import { roundSchema, type Round } from '#shared/rounds/round.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Item, Table } from '#functions/kernel/table.ts';

export const roundKey = (tenant: string, roundId: string): Key => ({
  pk: partition(tenant, 'rounds'),
  sk: roundId,
});

const noticeRunSchema = z.object({
  noticeVersion: z.number().int(),
  sentOn: dateSchema,
  channel: z.enum(noticeChannels),
  by: idSchema,
});
export type NoticeRun = z.infer<typeof noticeRunSchema>;

const storedSchema = roundSchema.omit({ progress: true }).extend({
  /** When the opening began: from then on the plan is frozen. */
  begunAt: z.string().optional(),
  /** Reminder days that are over. */
  reminded: z.set(z.string()).optional(),
  /** What runs in the background; `finished` holds `<batch>:<groups in it>`, so that a repeat counts once. */
  doing: z.enum(['opening', 'closing', 'recording-notices']).optional(),
  total: z.number().default(0),
  finished: z.set(z.string()).optional(),
  /** The run of notices under way, or the last one, and how many there were. */
  noticeRun: noticeRunSchema.optional(),
  noticeRuns: z.number().default(0),
});

/** A round with what only the machinery needs. */
export interface StoredRound {
  round: Round;
  begunAt?: string;
  reminded: ReadonlySet<string>;
  noticeRun?: NoticeRun;
  noticeRuns: number;
}

function readStoredRound(item: Item): StoredRound {
  const { begunAt, reminded, doing, total, finished, noticeRun, noticeRuns, ...round } =
    storedSchema.parse(item);
  const done = [...(finished ?? [])].reduce((sum, one) => sum + Number(one.split(':')[1] ?? 0), 0);
  return {
    round: {
      ...round,
      ...(doing && { progress: { doing, done: Math.min(done, total), of: total } }),
    } as Round,
    reminded: reminded ?? new Set(),
    noticeRuns,
    ...(begunAt && { begunAt }),
    ...(noticeRun && { noticeRun }),
  };
}

/** The round, strongly read. */
export async function readStored(
  table: Table,
  tenant: string,
  roundId: string,
): Promise<StoredRound | undefined> {
  const item = await table.get(roundKey(tenant, roundId));
  return item && readStoredRound(item);
}

export async function readRound(table: Table, tenant: string, roundId: string): Promise<Round | undefined> {
  return (await readStored(table, tenant, roundId))?.round;
}

/** Every round of the municipality, newest opening day first. May lag behind the last write by a moment. */
export async function listRounds(table: Table, tenant: string): Promise<Round[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'rounds') },
    ConsistentRead: false,
  });
  return items
    .map((item) => readStoredRound(item).round)
    .sort((one, other) => other.opensOn.localeCompare(one.opensOn) || one.id.localeCompare(other.id));
}

/** Makes a planned round. False when there is one with the id. */
export const addRound = (table: Table, tenant: string, round: Round): Promise<boolean> =>
  table.put({
    Item: { ...roundKey(tenant, round.id), ...round },
    ConditionExpression: 'attribute_not_exists(pk)',
  });

/** Replaces the plan of a round that has not begun to open. False when it has, or has changed since `seen`. */
export const changePlan = (table: Table, tenant: string, round: Round, seen: number): Promise<boolean> =>
  table.update({
    Key: roundKey(tenant, round.id),
    UpdateExpression:
      'SET #name = :name, unitIds = :units, ages = :ages, opensOn = :opens, remindOn = :remind, ' +
      'ownClosesOn = :own, closesOn = :closes, ownRequired = :required, version = :next',
    ConditionExpression: '#state = :planned AND attribute_not_exists(begunAt) AND version = :seen',
    ExpressionAttributeNames: { '#name': 'name', '#state': 'state' },
    ExpressionAttributeValues: {
      ':name': round.name,
      ':units': round.unitIds,
      ':ages': round.ages,
      ':opens': round.opensOn,
      ':remind': round.remindOn,
      ':own': round.ownClosesOn,
      ':closes': round.closesOn,
      ':required': round.ownRequired,
      ':planned': 'planned',
      ':seen': seen,
      ':next': round.version,
    },
  });
