import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readCounters, recount } from '#functions/insight/index.ts';
import type { Item } from '#functions/kernel/table.ts';
import { openRoundTown, tenant, type RoundTown } from '#test/builders/round-town.ts';
import { openCaller } from './attempts.ts';
import { roundId, stretches, type Stretch } from './life-of-a-round.ts';
import { itemsOf, openOwnTables, type OwnTables } from './own-tables.ts';
import { standing } from './standing.ts';
import type { Faults } from './unreliable-client.ts';

let town: RoundTown;
let tables: OwnTables;
/** The table before each stretch, and after the last. */
const stations: Item[][] = [];
const callsOf = new Map<Stretch, number>();

beforeAll(async () => {
  // One instant for all runs, so that what they write is equal to the letter.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  town = await openRoundTown({ units: 2, groups: 2, children: 3, staff: 2, noticed: false });
  tables = await openOwnTables();
  stations.push(await itemsOf(town.client, 'test'));
  for (const stretch of stretches) {
    const { items, caller } = await travel(stretch, {});
    stations.push(items);
    callsOf.set(stretch, caller.calls());
  }
});
afterAll(async () => {
  vi.useRealTimers();
  await Promise.all([town.close(), tables.close()]);
});

/** Runs a stretch from its own station under faults and returns the table after it. */
async function travel(stretch: Stretch, faults: Faults) {
  const own = await tables.filledWith(stations[stretches.indexOf(stretch)] ?? []);
  const caller = await openCaller(own, faults);
  await stretch.run(town, caller);
  return { own, caller, items: await own.items() };
}
const wanted = (stretch: Stretch) => standing(stations[stretches.indexOf(stretch) + 1] ?? []);

test('every stretch changes the table by many calls, so that there is something to break', () => {
  for (const [index, stretch] of stretches.entries()) {
    expect(standing(stations[index] ?? []), stretch.name).not.toEqual(wanted(stretch));
    expect(callsOf.get(stretch), stretch.name).toBeGreaterThan(10);
  }
});

describe('a process that dies after any of its calls, and is followed by another', () => {
  test.each(stretches)('leaves the same table: $name', async (stretch) => {
    const calls = callsOf.get(stretch) ?? 0;
    for (let call = 1; call <= calls; call += 1) {
      const { items, caller } = await travel(stretch, { diesAfterCall: call });
      expect(standing(items), `death after call ${call}`).toEqual(wanted(stretch));
      // Writers side by side race for a group's item now and then: a try more or fewer is a call more or fewer.
      if (caller.repeats() === 0) expect(call, 'the last calls').toBeGreaterThan(0.9 * calls);
      else expect(caller.repeats(), `no death at call ${call}`).toBe(1);
    }
  });
});

describe('a table that turns calls away and loses answers', () => {
  const weather: [string, Faults][] = [
    ['30 % turned away', { throttled: 0.3 }],
    ['every fifth answer lost', { answerLost: 0.2 }],
    ['both at once', { throttled: 0.3, answerLost: 0.1 }],
  ];
  test.each(weather)(
    '%s: nothing is lost or doubled, and the counters equal a recount',
    async (_name, kinds) => {
      for (const seed of [1, 2, 3, 4, 5])
        for (const stretch of stretches) {
          const { own, items, caller } = await travel(stretch, { ...kinds, seed });
          expect(caller.faults(), `seed ${seed}: ${stretch.name} met no fault`).toBeGreaterThan(0);
          expect(standing(items), `seed ${seed}: ${stretch.name}`).toEqual(wanted(stretch));
          if (stretch !== stretches.at(-1)) continue;
          expect(await readCounters(own.table, tenant, roundId)).toEqual(
            await recount(own.table, tenant, roundId),
          );
        }
    },
  );
});
