import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ItemChange } from '#functions/kernel/reaction.ts';
import { metered } from '#functions/kernel/meter.ts';
import { partition } from '#functions/kernel/keys.ts';
import { Table } from '#functions/kernel/table.ts';
import {
  adminId,
  childId,
  groupId,
  leaderId,
  openRoundTown,
  staffId,
  tenant,
  today,
  unitId,
  valueOf,
  type RoundTown,
} from '#test/builders/round-town.ts';
import { readCounters, recount } from './index.ts';
import { countChanges } from './reactions/count-changes.ts';

let town: RoundTown;
beforeAll(async () => {
  town = await openRoundTown({ units: 3, groups: 2, children: 3, staff: 2 });
});
afterAll(() => town.close());

const touched = (roundId: string, unit: number, group: number, id: string): ItemChange => ({
  ...{
    id,
    pk: partition(tenant, 'group-round', roundId, groupId(unit, group)),
    sk: 'roster',
    expired: false,
  },
});
const opened = (roundId: string) =>
  [1, 2, 3].flatMap((unit) => [1, 2].map((group) => touched(roundId, unit, group, `open ${unit} ${group}`)));
const count = (changes: ItemChange[]) => countChanges(town.table, changes);

interface Act {
  unit: number;
  group: number;
  child: number;
  staff: number;
  what: 'submit' | 'withdraw' | 'agree' | 'inform';
  red: boolean;
}

async function act(roundId: string, { unit, group, child, staff, what, red }: Act): Promise<void> {
  const at = { roundId, groupId: groupId(unit, group), childId: childId(unit, group, child) };
  const who = staffId(unit, group, staff);
  const judgement = red ? { position: 'red', comment: 'Cries most mornings.' } : { position: 'green' };
  if (what === 'submit') await town.ask(who, 'submit-own-assessment', { ...at, version: 0, judgement });
  if (what === 'withdraw') await town.ask(who, 'withdraw-own-assessment', at);
  if (what === 'agree') await town.ask(who, 'agree-joint-assessment', { ...at, version: 2, judgement });
  if (what === 'inform') await town.ask(who, 'inform-parents', { ...at, version: 3, how: 'talk', on: today });
}

const shuffled = (changes: ItemChange[], luck: fc.Stream<number>) =>
  changes
    .map((change) => ({ change, place: luck.next().value ?? 0 }))
    .sort((one, other) => one.place - other.place)
    .map(({ change }) => change);

const acts = fc.array(
  fc.record({
    unit: fc.integer({ min: 1, max: 3 }),
    group: fc.integer({ min: 1, max: 2 }),
    child: fc.integer({ min: 1, max: 3 }),
    staff: fc.integer({ min: 1, max: 2 }),
    what: fc.constantFrom('submit', 'submit', 'submit', 'withdraw', 'agree', 'inform'),
    red: fc.boolean(),
  }) satisfies fc.Arbitrary<Act>,
  { minLength: 5, maxLength: 30 },
);

describe('the counters', () => {
  test('equal a recount after any writes, with changes told twice, late, shuffled and by several at once', async () => {
    let rounds = 0;
    await fc.assert(
      fc.asyncProperty(acts, fc.infiniteStream(fc.nat()), async (sequence, luck) => {
        const roundId = `round-count-${(rounds += 1)}`;
        await town.openRound(roundId);
        const told = opened(roundId);
        await count(told);
        const running: Promise<unknown>[] = [];
        for (const [index, one] of sequence.entries()) {
          await act(roundId, one);
          told.push(touched(roundId, one.unit, one.group, `act ${index}`));
          const some = shuffled([...told, ...told], luck).slice(0, 6);
          running.push(count(some), count(some));
        }
        const all = shuffled([...told, ...told], luck);
        const half = Math.floor(all.length / 2);
        await Promise.all([...running, count(all.slice(0, half)), count(all.slice(half))]);
        expect(await readCounters(town.table, tenant, roundId)).toEqual(
          await recount(town.table, tenant, roundId),
        );
      }),
      { numRuns: 10 },
    );
  }, 120_000);

  test('never go back in time: a count that was held up after it read gives way to a later one', async () => {
    await town.openRound('round-held');
    await count(opened('round-held'));
    const held = Promise.withResolvers<undefined>();
    const hasRead = Promise.withResolvers<undefined>();
    class SlowTable extends Table {
      override async query(...input: Parameters<Table['query']>) {
        const items = await super.query(...input);
        hasRead.resolve(undefined);
        await held.promise;
        return items;
      }
    }
    const submit = { unit: 1, group: 1, child: 1, what: 'submit' as const, red: false };
    await act('round-held', { ...submit, staff: 1 });
    const slow = countChanges(new SlowTable('test', town.client), opened('round-held').slice(0, 1));
    await hasRead.promise;
    await act('round-held', { ...submit, staff: 2 });
    await count(opened('round-held'));
    held.resolve(undefined);
    await slow;
    expect(await readCounters(town.table, tenant, 'round-held')).toEqual(
      await recount(town.table, tenant, 'round-held'),
    );
  });

  test('are written once for changes told again', async () => {
    await town.openRound('round-again');
    await count(opened('round-again'));
    const { meter } = await metered(() => count([...opened('round-again'), ...opened('round-again')]));
    expect(meter.writeUnits).toBe(0);
  });

  test('count the other groups when one cannot be counted, and say which could not', async () => {
    await town.openRound('round-poison');
    const broken = {
      pk: partition(tenant, 'group-round', 'round-poison', groupId(2, 1)),
      sk: 'c#child-broken',
    };
    await town.table.put({ Item: { ...broken, s: 'what', v: 'ever' } });
    const changes = opened('round-poison');
    const failed = await count([
      ...changes,
      { ...changes[0], id: 'of the units', pk: `${tenant}#units` } as ItemChange,
    ]);
    expect([...failed]).toEqual(['open 2 1']);
    const { groups, total } = await readCounters(town.table, tenant, 'round-poison');
    expect(Object.keys(groups)).toHaveLength(5);
    expect(total.children).toBe(15);
    await town.table.batchWrite([{ delete: broken }]);
    expect((await count(changes)).size).toBe(0);
    expect((await readCounters(town.table, tenant, 'round-poison')).total.children).toBe(18);
  });
});

describe('the overviews', () => {
  const roundId = 'round-overview';
  beforeAll(async () => {
    await town.openRound(roundId);
    for (const staff of [1, 2])
      await act(roundId, { unit: 1, group: 1, child: 1, staff, what: 'submit', red: true });
    await act(roundId, { unit: 1, group: 1, child: 1, staff: 1, what: 'agree', red: true });
    await count(opened(roundId));
  });

  test('of a unit is counters only, in one round trip and at most four read units', async () => {
    const { result, meter } = await town.measure(leaderId(1), 'read-unit-cockpit', {
      roundId,
      unitId: unitId(1),
    });
    expect(result).toMatchObject({
      value: {
        unitName: 'The 01 House',
        total: { children: 6, joint: 1, red: 1, notStarted: 5 },
        groups: [
          { groupName: 'Room 1', counts: { joint: 1 } },
          { groupName: 'Room 2', counts: { joint: 0 } },
        ],
      },
    });
    expect(meter.roundTrips).toBe(1);
    expect(meter.readUnits).toBeLessThanOrEqual(4);
  });

  test('of a unit is not for the leader of another', async () => {
    const asked = { roundId, unitId: unitId(1) };
    expect(await town.ask(leaderId(2), 'read-unit-cockpit', asked)).toMatchObject({ code: 'not-permitted' });
    expect(await town.ask(staffId(), 'read-unit-cockpit', asked)).toMatchObject({ code: 'not-permitted' });
  });

  test('of the municipality has totals and its units by name', async () => {
    const { result, meter } = await town.measure(adminId, 'read-municipality-cockpit', { roundId });
    expect(result).toMatchObject({
      value: { total: { children: 18, red: 1 }, units: [{ counts: { red: 1 } }, {}, {}] },
    });
    expect(meter.readUnits).toBeLessThanOrEqual(4);
    const after = await town.ask(adminId, 'read-municipality-cockpit', { roundId, after: unitId(2) });
    expect(after).toMatchObject({ value: { units: [{ unitId: unitId(3), unitName: 'The 03 House' }] } });
  });

  test('of my groups shows mine, and for a leader the whole unit', async () => {
    const { result, meter } = await town.measure(staffId(1, 1, 1), 'list-my-groups', {});
    expect(meter.roundTrips).toBeLessThanOrEqual(2);
    const mine = valueOf(result) as { rounds: { id: string; groups: object[] }[]; groups: object[] };
    expect(mine.groups).toEqual([
      {
        unitId: unitId(1),
        unitName: 'The 01 House',
        groupId: groupId(1, 1),
        groupName: 'Room 1',
        mine: true,
      },
    ]);
    expect(mine.rounds.find((round) => round.id === roundId)?.groups).toMatchObject([
      { groupId: groupId(1, 1), children: 3, started: 1, ready: 0, joint: 1 },
    ]);
    const led = valueOf(await town.ask(leaderId(1), 'list-my-groups', {}));
    expect(led).toMatchObject({ groups: [{ mine: false }, { mine: false }] });
  });
});

describe('a page of the municipality’s overview', () => {
  test('of 50 units takes at most four read units', async () => {
    const big = await openRoundTown({ units: 55, groups: 1, children: 1, staff: 1 });
    await big.openRound('round-big');
    const changes = Array.from({ length: 55 }, (_, unit) =>
      touched('round-big', unit + 1, 1, `open ${unit}`),
    );
    await countChanges(big.table, changes);
    const { result, meter } = await big.measure(adminId, 'read-municipality-cockpit', {
      roundId: 'round-big',
    });
    const page = valueOf(result) as { units: object[]; next?: string; total: object };
    expect(page).toMatchObject({ next: unitId(50), total: { children: 55 } });
    expect(page.units).toHaveLength(50);
    expect(meter.readUnits).toBeLessThanOrEqual(4);
    const mine = await big.measure(staffId(), 'list-my-groups', {});
    expect(mine.result).toMatchObject({ value: { rounds: [{ groups: [{ children: 1 }] }] } });
    expect(mine.meter.readUnits).toBeLessThanOrEqual(4);
    await big.close();
  });
});
