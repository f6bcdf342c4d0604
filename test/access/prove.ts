import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { decide } from '#shared/access/decide.ts';
import { permissions } from '#shared/access/permissions.ts';
import { openCedarDecider } from './cedar-decider.ts';
import { openCedar } from './cedar-engine.ts';
import { compare, type Comparison } from './compare.ts';
import { pairCases, quadrupleCases, singleCases } from './enumerate.ts';
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

const began = performance.now();
let differing = 0;
const say = (what: string, { cases, allowed, differing: found, differences }: Comparison) => {
  const share = ((100 * allowed) / cases).toFixed(1);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `${what}: ${cases.toLocaleString('en')} cases, ${share} % allowed, ${found} differences (${seconds} s)`,
  );
  for (const difference of differences) console.log(JSON.stringify(difference, null, 2));
  differing += found;
};

const cedar = openCedarDecider(openCedar());
say('every combination of one role and one place or release', compare(singleCases(), decide, cedar));
say('every permission by itself', compare(singleCases(permissions), decide, cedar));
say(
  'every combination of two roles, two places, or a place and a release',
  compare(pairCases(), decide, cedar),
);
say('every combination of two roles with two of these', compare(quadrupleCases(), decide, cedar));

const towns = Math.ceil(wanted / CASES_PER_TOWN);
const workers = Math.min(towns, availableParallelism());
const start = (worker: number) => Math.floor((worker * towns) / workers);
const slices = await Promise.all(
  Array.from({ length: workers }, (_, worker) => slice(start(worker), start(worker + 1))),
);
say(`random, seed ${seed}`, {
  cases: sum(slices.map(({ cases }) => cases)),
  allowed: sum(slices.map(({ allowed }) => allowed)),
  differing: sum(slices.map((one) => one.differing)),
  differences: slices.flatMap(({ differences }) => differences).slice(0, 5),
});
console.log(`${differing} differences`);
process.exitCode = differing === 0 ? 0 : 1;

function slice(first: number, last: number): Promise<Comparison> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./prove-slice.ts', import.meta.url), {
      workerData: { first, last, seed },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a worker ended with ${code} and said nothing`)));
  });
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
