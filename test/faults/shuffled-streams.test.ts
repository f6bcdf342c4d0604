import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCounters, recount } from '#functions/insight/index.ts';
import { countChanges } from '#functions/insight/reactions/count-changes.ts';
import { batchReaction } from '#functions/kernel/batch-reaction.ts';
import { partition } from '#functions/kernel/keys.ts';
import { Table } from '#functions/kernel/table.ts';
import { oneByOne, together } from '#functions/kernel/reaction.ts';
import { scheduleRound } from '#functions/rounds/reactions/schedule-round.ts';
import {
  adminId,
  aPlan,
  childId,
  groupId,
  openRoundTown,
  staffId,
  tenant,
  type RoundTown,
} from '#test/builders/round-town.ts';
import { deliverAll, inDisorder, poisonIn, unreadable } from './disorder.ts';
import { recordsOf } from './event-source.ts';
import { roundId, stretches } from './life-of-a-round.ts';
import { unreliableClient } from './unreliable-client.ts';

let town: RoundTown;
/** What the table's stream has told of rounds and of groups in them. */
let told: DynamoDBRecord[];

beforeAll(async () => {
  town = await openRoundTown({ units: 3, groups: 3, children: 8, staff: 2 });
  for (const stretch of stretches.slice(0, 4)) await stretch.run(town, { call: (work) => work(town.table) });
  for (const unit of [1, 2, 3])
    for (const group of [1, 2, 3])
      for (const staff of [1, 2])
        for (const child of [4, 5, 6, 7, 8]) {
          const at = { roundId, groupId: groupId(unit, group), childId: childId(unit, group, child) };
          const input = { ...at, version: 0, judgement: { position: 'green' } };
          await town.ask(staffId(unit, group, staff), 'submit-own-assessment', input);
        }
  for (const id of ['round-planned', 'round-cancelled'])
    await town.ask(adminId, 'plan-round', { roundId: id, version: 0, plan: aPlan() });
  await town.ask(adminId, 'cancel-round', { roundId: 'round-cancelled', version: 1 });
  told = await recordsOf(town.endpoint, 'test');
});
afterAll(() => town.close());

/** A record of a group whose item makes no sense. */
const senseless = (number: number): DynamoDBRecord => ({
  eventID: `poison-${number}`,
  dynamodb: {
    SequenceNumber: `poison-${number}`,
    Keys: { pk: { S: partition(tenant, 'group-round', 'round-poison', groupId()) }, sk: { S: 'roster' } },
  },
});

test.each([
  ['that cannot be read', unreadable],
  ['of a group that makes no sense', senseless],
])('counters equal a recount after records twice, shuffled, and with poison %s', async (_name, poison) => {
  const broken = { pk: partition(tenant, 'group-round', 'round-poison', groupId()), sk: 'roster' };
  await town.table.put({ Item: { ...broken, what: 'ever' } });
  const heard = told.filter((record) => /^roster$|^c#/.test(record.dynamodb?.Keys?.['sk']?.S ?? ''));
  expect(heard.length).toBeGreaterThan(100);
  const wanted = await recount(town.table, tenant, roundId);
  expect(wanted.total).toMatchObject({ children: 72, notStarted: 72 - 4 - 45 });
  for (const seed of [1, 2, 3, 4, 5]) {
    await forgetCounters();
    const records = inDisorder(seed, heard, poison);
    const half = Math.ceil(records.length / 2);
    const { client } = await unreliableClient(town.endpoint, { seed, throttled: 0.2, answerLost: 0.1 });
    const table = new Table('test', client);
    // Two shards at once, over a table that turns calls away and loses answers.
    const shards = await Promise.all(
      [records.slice(0, half), records.slice(half)].map((shard) =>
        deliverAll(
          shard,
          batchReaction((changes) => countChanges(table, changes)),
        ),
      ),
    );
    client.destroy();
    expect(shards.flat().sort(), `seed ${seed}`).toEqual(poisonIn(records));
    expect(await readCounters(town.table, tenant, roundId), `seed ${seed}`).toEqual(wanted);
  }
});

async function forgetCounters(): Promise<void> {
  const pk = partition(tenant, 'count', roundId);
  const items = await town.table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk },
  });
  await town.table.batchWrite(items.map((item) => ({ delete: { pk, sk: String(item['sk']) } })));
}

test('exactly the planned rounds have a schedule after records twice, shuffled, and with poison', async () => {
  const heard = told.filter((record) => record.dynamodb?.Keys?.['pk']?.S?.endsWith('#rounds'));
  for (const seed of [1, 2, 3]) {
    const set = new Map<string, Date>();
    const schedules = {
      set: (_tenant: string, id: string, at: Date) => Promise.resolve(void set.set(id, at)),
      remove: (_tenant: string, id: string) => Promise.resolve(void set.delete(id)),
    };
    const records = inDisorder(seed, heard, unreadable);
    const left = await deliverAll(
      records,
      batchReaction(
        together(
          oneByOne((change) => scheduleRound(town.table, schedules, change)),
          (changes) => countChanges(town.table, changes),
        ),
      ),
    );
    expect(left, `seed ${seed}`).toEqual(poisonIn(records));
    expect([...set.keys()], `seed ${seed}`).toEqual(['round-planned']);
  }
});
