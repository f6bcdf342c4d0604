import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { readCounters } from '#functions/insight/index.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { listUnits } from '#functions/people/index.ts';
import { listRoundGroups } from '#functions/rounds/index.ts';
import { closeRoundOverAll, openRoundOverAll, roundId, takeInFiles } from '#test/faults/run-of-a-system.ts';
import { freePorts, openRunningSystem } from '#test/faults/running-system.ts';
import { rounded } from './figure.ts';
import type { Whole } from './report.ts';

/**
 * A process of its own: `<folder> <report>`, with the municipality's files in `<folder>/seed`. Takes them in through
 * bucket, queue and functions, opens a round over all, closes it, and writes how long that took and the most memory.
 */
const [directory = '', report = ''] = process.argv.slice(2);
mkdirSync(directory, { recursive: true });
const seed = join(directory, 'seed');
const system = await openRunningSystem(directory, await freePorts(26_000));
const every = (share: number) => {
  let next = 0;
  return (what: string) => (done: number, of: number) => {
    if (done < next && done < of) return;
    next = done + of * share;
    console.log(`${what}: ${done} of ${of}`);
  };
};

const importSeconds = await timed(() => takeInFiles(system, seed, every(0.1)('files taken in')));
await system.cloud.idle();
const importUnits = unitsSaid(join(directory, 'logs'));
const openSeconds = await timed(() =>
  openRoundOverAll(system, dateOf(new Date()), every(0.25)('groups in the round')),
);
await system.cloud.idle();
const closeSeconds = await timed(() => closeRoundOverAll(system, every(0.25)('groups closed')));
const { total } = await readCounters(system.table, system.tenant, roundId);
const groups = await listRoundGroups(system.table, system.tenant, roundId);
const units = await listUnits(system.table, system.tenant);
const enrolled = units.reduce((sum, unit) => sum + (unit.children ?? 0), 0);
if (total.children === 0 || total.children > enrolled)
  throw new Error('the counters do not count the children');
const whole: Whole = {
  children: enrolled,
  units: units.length,
  groups: groups.length,
  ...{ importSeconds, openSeconds, closeSeconds, importUnits },
  peakGb: rounded(process.resourceUsage().maxRSS / 1024 ** 2),
  measuredOn: new Date().toISOString().slice(0, 10),
  machine: `${availableParallelism()} processor cores, ${Math.round(totalmem() / 1024 ** 3)} GB memory, ${process.platform}`,
};
writeFileSync(report, JSON.stringify(whole));
await system.close();
process.exit(0);

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return rounded((performance.now() - began) / 1000, 1);
}

/** The sum of read and write units in the functions' own log lines. */
function unitsSaid(folder: string): number {
  let sum = 0;
  for (const file of readdirSync(folder))
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const said = line.includes('"writeUnits"') ? (JSON.parse(line.slice(line.indexOf('{'))) as Units) : {};
      sum += (said.readUnits ?? 0) + (said.writeUnits ?? 0);
    }
  return rounded(sum, 1);
}

interface Units {
  readUnits?: number;
  writeUnits?: number;
}
