import { beforeAll, describe, expect, test } from 'vitest';
import { keysFrom } from '#functions/kernel/municipality-keys.ts';
import { openTestRoster } from '#test/builders/people-import.ts';
import { Killed, killAtWrite, wholeTable } from '#test/builders/table-faults.ts';
import { openTestTable, type TestTable } from '#test/builders/table.ts';
import { evolve } from '#test/demo/evolve.ts';
import { generateMunicipality } from '#test/demo/generate.ts';

const keys = keysFrom(Buffer.alloc(32, 7), '0899');
const before = generateMunicipality({ children: 24, seed: 11, today: '2026-10-01' });
const after = evolve(before, {
  seed: 5,
  leavers: 3,
  movers: 6,
  newcomers: 3,
  nameChanges: 2,
  custodyChanges: 2,
  staffLeavers: 2,
}).municipality;
/** A daycare and a school with people coming, going and moving between them: as they were, then a day later. */
const files = [before, after].flatMap(({ units }) => [
  ...units.filter((unit) => unit.kind === 'daycare').slice(0, 1),
  ...units.filter((unit) => unit.kind === 'school').slice(0, 1),
]);
/** Every third is killed, so that the test ends in a minute; KILL_STRIDE=1 for all. */
const stride = Number(process.env['KILL_STRIDE'] ?? 3);

/** Takes in all files; a message whose reader was killed is delivered again. */
async function takeInAll(opened: TestTable, kill: number, when: 'before' | 'after') {
  const roster = openTestRoster(opened.table, keys);
  const { seen, stop } = killAtWrite(opened.client, kill, when);
  for (const [index, file] of files.entries()) {
    roster.drop(file, `0899/file ${index}.xml`);
    for (let message = roster.queue[0]; message !== undefined; message = roster.queue[0])
      try {
        await roster.work();
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        roster.queue.unshift(message);
      }
  }
  stop();
  return seen.writes;
}

/** What must be the same: all but ciphertext, which is fresh each time, and how often an import's item was written. */
async function settled(opened: TestTable) {
  const items = await wholeTable(opened.client);
  return [...items.values()]
    .map(({ wrapped: _, cpr: __, version, ...item }) => ({
      ...item,
      ...(!String(item['pk']).endsWith('#imports') && { version }),
    }))
    .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

describe('an import that is killed', () => {
  let expected: unknown[];
  let writes: number;
  beforeAll(async () => {
    const opened = await openTestTable();
    writes = await takeInAll(opened, 0, 'before');
    expected = await settled(opened);
    await opened.close();
  });

  test('has many places to be killed at', () => expect(writes).toBeGreaterThan(40));

  test.for(['before', 'after'] as const)(
    '%s any write ends in the same table as one that was not',
    { timeout: 600_000 },
    async (when) => {
      for (let kill = 1; kill <= writes; kill += stride) {
        const opened = await openTestTable();
        await takeInAll(opened, kill, when);
        expect(await settled(opened), `killed ${when} write ${kill}`).toEqual(expected);
        await opened.close();
      }
    },
  );
});
