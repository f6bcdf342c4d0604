import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCounters, recount } from '#functions/insight/index.ts';
import { itemsOf } from './own-tables.ts';
import { openRoundOverAll, roundId, takeInFiles } from './run-of-a-system.ts';
import { openRunningSystem } from './running-system.ts';

/**
 * A process to be killed: `<folder> <port> <duty> <day>`. Starts the whole system and does its duty from wherever an earlier
 * process left it: `found` only founds; `work` takes the files in, opens a round over all, and writes what then stands
 * to `<folder>/ended.json`. Tells each step on its output.
 */
const [directory = '', port = '', duty = '', day = ''] = process.argv.slice(2);
const LONGER_THAN_A_MESSAGE_IS_HELD_MS = 60 * 60_000;
const system = await openRunningSystem(directory, Number(port));
const tell = (what: string) => (done: number, of: number) => console.log(`${what} ${done}/${of}`);

if (duty === 'work') {
  // The queue gives a message that a killed reader had in hand to another one when its time is up.
  system.cloud.clock.advance(LONGER_THAN_A_MESSAGE_IS_HELD_MS);
  await takeInFiles(system, join(directory, 'seed'), tell('taken in'));
  await openRoundOverAll(system, day, tell('groups'));
  await system.cloud.idle();
  const { table, tenant, client } = system;
  const ended = {
    items: (await itemsOf(client, table.name)).map((item) =>
      Object.fromEntries(
        Object.entries(item).map(([name, value]) => [name, value instanceof Set ? [...value] : value]),
      ),
    ),
    counters: await readCounters(table, tenant, roundId),
    recount: await recount(table, tenant, roundId),
  };
  writeFileSync(join(directory, 'ended.json'), JSON.stringify(ended));
}
console.log('at its end');
await system.close();
process.exit(0);
