import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Comparison } from './compare.ts';
import { allWork, type Work } from './prove-work.ts';
import { CASES_PER_TOWN } from './random-cases.ts';

/**
 * `npm run access:prove`: asks `decide` and the Cedar policies the same, case by case, and ends with 1 when they differ.
 * `-- --cases 5000000` sets the number of random cases, rounded up to whole towns; `-- --seed 7` draws other ones.
 */
const { values } = parseArgs({
  options: { cases: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '20261121' } },
});
const [wanted, seed] = [Number(values.cases), Number(values.seed)];
if (!Number.isSafeInteger(wanted) || wanted < 1 || !Number.isSafeInteger(seed)) {
  console.error('--cases takes a whole number above 0, --seed a whole number.');
  process.exit(2);
}

const titles: Record<Work['part'], string> = {
  single: 'every combination of one role and one place or release, for each kind of permission',
  'every permission by itself': 'every permission by itself',
  combined: 'two roles, two places, two releases and what combines them, for each kind of permission',
  random: `random, seed ${seed}`,
  'as a whole': 'some of these put to Cedar as a whole',
};
const began = performance.now();
const work = allWork(Math.ceil(wanted / CASES_PER_TOWN), seed);
const left = new Map<Work['part'], number>();
for (const { part } of work) left.set(part, (left.get(part) ?? 0) + 1);
const found = new Map<Work['part'], Comparison>();
console.log(`${left.get('every permission by itself')} permissions of ${left.get('single')} kinds`);

const nothing: Comparison = { cases: 0, allowed: 0, differing: 0, differences: [] };
const queue = work.values();
await Promise.all(Array.from({ length: availableParallelism() }, workThrough));
const differing = [...found.values()].reduce((sum, one) => sum + one.differing, 0);
console.log(`${differing} differences`);
process.exitCode = differing === 0 ? 0 : 1;

/** Gives a worker the next work until there is none. */
async function workThrough(): Promise<void> {
  const worker = new Worker(new URL('./prove-worker.ts', import.meta.url));
  for (const one of queue) note(one.part, await done(worker, one));
  await worker.terminate();
}

function done(worker: Worker, one: Work): Promise<Comparison> {
  return new Promise((resolve, reject) => {
    const ended = (code: number) => reject(new Error(`a worker ended with ${code} and said nothing`));
    worker.once('error', reject).once('exit', ended);
    worker.once('message', (comparison: Comparison) => {
      worker.off('error', reject).off('exit', ended);
      resolve(comparison);
    });
    worker.postMessage(one);
  });
}

/** Adds to its part of the proof, and tells the figures when that is whole. */
function note(part: Work['part'], one: Comparison): void {
  const { cases, allowed, differing, differences } = found.get(part) ?? nothing;
  const sum: Comparison = {
    cases: cases + one.cases,
    allowed: allowed + one.allowed,
    differing: differing + one.differing,
    differences: [...differences, ...one.differences].slice(0, 5),
  };
  found.set(part, sum);
  left.set(part, (left.get(part) ?? 0) - 1);
  if (left.get(part) !== 0) return;
  const share = ((100 * sum.allowed) / sum.cases).toFixed(1);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  const figures = `${sum.cases.toLocaleString('en')} cases, ${share} % allowed, ${sum.differing} differences`;
  console.log(`${titles[part]}: ${figures} (${seconds} s)`);
  for (const difference of sum.differences) console.log(JSON.stringify(difference, null, 2));
}
