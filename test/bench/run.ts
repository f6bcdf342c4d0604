import './quiet.ts';
import { assembleWhenChanged } from '#cdk/assemble.ts';
import { assessClicks } from './assess-clicks.ts';
import { bundles } from './bundles.ts';
import { decisions } from './decisions.ts';
import { type Figure, isWithin } from './figure.ts';
import { firstView } from './first-view.ts';
import { importGrowth } from './import-growth.ts';
import { lastWhole, TABLE, writeReports } from './report.ts';
import { concernCosts } from './concern-costs.ts';
import { requestCosts } from './request-costs.ts';
import { portalSearch } from './portal-search.ts';
import { roundGrowth } from './round-growth.ts';
import { measureWhole } from './measure-whole.ts';

/**
 * `npm run bench`: measures every budget and writes `test/bench/results.json` and `docs/benchmarks.md`. Ends with 1 when
 * a limit is broken or a figure could not be measured. `-- --full` adds 100,000 children; `-- --only <word>` measures
 * the parts whose name holds the word and writes nothing.
 */
const isFull = process.argv.includes('--full');
const only = process.argv[process.argv.indexOf('--only') + 1];
const chosen = process.argv.includes('--only') ? only : undefined;
const sizes = isFull ? [1_000, 10_000, 100_000] : [1_000, 10_000];

const parts: [string, () => Promise<Figure[]>][] = [
  ['requests', requestCosts],
  ['concerns', concernCosts],
  ['portal-search', portalSearch],
  ['round', () => roundGrowth(sizes)],
  ['import', () => importGrowth([1_000, 10_000])],
  ['decide', decisions],
  ['bundles', bundles],
  ['first-view', firstView],
  ['assess', assessClicks],
];

const say = (line: string) => console.log(line);
if (chosen === undefined || ['bundles', 'first-view'].some((name) => name.includes(chosen)))
  await assembleWhenChanged(process.cwd(), say);
const figures: Figure[] = [];
const missing: string[] = [];
for (const [name, measure] of parts) {
  if (chosen !== undefined && !name.includes(chosen)) continue;
  try {
    for (const figure of await measure()) {
      figures.push(figure);
      say(
        `${isWithin(figure) ? 'within' : 'BROKEN'}  ${figure.name} = ${figure.value} (limit ${figure.limit}): ${figure.how}`,
      );
    }
  } catch (error) {
    missing.push(`${name}, because ${error instanceof Error ? error.message : String(error)}`);
    say(`MISSING ${missing.at(-1)}`);
  }
}
if (chosen === undefined) {
  writeReports(figures, missing, isFull ? await measureWhole(100_000, say) : lastWhole());
  say(`Written to ${TABLE}.`);
}
const broken = figures.filter((figure) => !isWithin(figure));
say(`${figures.length - broken.length} within, ${broken.length} broken, ${missing.length} not measured`);
process.exit(broken.length + missing.length === 0 ? 0 : 1);
