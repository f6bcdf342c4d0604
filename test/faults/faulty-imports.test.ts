import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { keysFrom } from '#functions/kernel/municipality-keys.ts';
import { reactToMessage } from '#functions/roster/reactions/react-to-message.ts';
import { openTestRoster } from '#test/builders/people-import.ts';
import { evolve } from '#test/demo/evolve.ts';
import { generateMunicipality } from '#test/demo/generate.ts';
import { openCaller } from './attempts.ts';
import { openOwnTables, type OwnTables } from './own-tables.ts';
import { standing } from './standing.ts';
import type { Faults } from './unreliable-client.ts';

const keys = keysFrom(Buffer.alloc(32, 9), '0899');
const firstDay = generateMunicipality({ children: 40, seed: 11, today: '2026-10-01' });
const nextDay = evolve(firstDay, {
  seed: 5,
  leavers: 3,
  movers: 6,
  newcomers: 3,
  nameChanges: 2,
  custodyChanges: 2,
  staffLeavers: 2,
}).municipality;
/** A daycare and a school, and the same the day after, when people have come, gone, moved and changed names. */
const files = [firstDay, nextDay].flatMap(({ units }) =>
  (['daycare', 'school'] as const).flatMap((kind) => units.find((unit) => unit.kind === kind) ?? []),
);

let tables: OwnTables;
let wanted: string[];
let calls: number;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-21T09:00:00Z') });
  tables = await openOwnTables();
  const whole = await takeIn({});
  wanted = standing(whole.items, keys);
  calls = whole.caller.calls();
});
afterAll(async () => {
  vi.useRealTimers();
  await tables.close();
});

/** Takes in all files one after the other; a message whose reader dies or fails is delivered again. */
async function takeIn(faults: Faults) {
  const own = await tables.filledWith([]);
  const caller = await openCaller(own, faults);
  const roster = openTestRoster(own.table, keys);
  for (const [index, file] of files.entries()) {
    roster.drop(file, `0899/file ${index}.xml`);
    for (let message = roster.queue.shift(); message !== undefined; message = roster.queue.shift()) {
      const body = message;
      await caller.call((table) => reactToMessage({ ...roster.tools, table }, body));
    }
  }
  return { caller, items: await own.items() };
}

test('the files bring people in, with their numbers sealed', () => {
  expect(files).toHaveLength(4);
  expect(wanted.filter((line) => line.includes('"opened":'))).not.toHaveLength(0);
  expect(wanted.filter((line) => line.includes('"state":"done"'))).toHaveLength(4);
  expect(calls).toBeGreaterThan(60);
});

describe('an import whose reader dies after any of its calls', () => {
  // In four parts, each well within the time that a test has.
  test.each([0, 1, 2, 3])('ends in the same table (part %i of four)', async (part) => {
    for (let call = 1 + part; call <= calls; call += 4) {
      const { items, caller } = await takeIn({ diesAfterCall: call });
      expect(caller.repeats(), `no death at call ${call}`).toBe(1);
      expect(standing(items, keys), `death after call ${call}`).toEqual(wanted);
    }
  });
});

describe('an import over a table that turns calls away and loses answers', () => {
  test.each([
    ['30 % turned away', { throttled: 0.3 }],
    ['every tenth answer lost', { answerLost: 0.1 }],
    ['both at once', { throttled: 0.3, answerLost: 0.05 }],
  ])('%s: nothing is lost or doubled', async (_name, kinds) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { items, caller } = await takeIn({ ...kinds, seed });
      expect(caller.faults(), `seed ${seed} met no fault`).toBeGreaterThan(0);
      expect(standing(items, keys), `seed ${seed}`).toEqual(wanted);
    }
  });
});
