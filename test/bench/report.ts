import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { type Figure, isWithin } from './figure.ts';

const RESULTS = 'test/bench/results.json';
export const TABLE = 'docs/benchmarks.md';
const WHOLE = 'whole-municipality';

/** One run of a whole municipality on one machine: times in seconds, memory in GB. */
export const wholeSchema = z.object({
  children: z.number(),
  units: z.number(),
  groups: z.number(),
  importSeconds: z.number(),
  openSeconds: z.number(),
  closeSeconds: z.number(),
  peakGb: z.number(),
  /** Read and write units that the functions say they used. */
  importUnits: z.number(),
  measuredOn: z.string(),
  machine: z.string(),
});
export type Whole = z.infer<typeof wholeSchema>;

const resultsSchema = z.record(
  z.string(),
  z.union([z.object({ value: z.number(), unit: z.string(), limit: z.number() }), wholeSchema]),
);

/** The last whole municipality measured, of this run or an earlier one. */
export function lastWhole(): Whole | undefined {
  if (!existsSync(RESULTS)) return undefined;
  const found = resultsSchema.parse(JSON.parse(readFileSync(RESULTS, 'utf8')))[WHOLE];
  return wholeSchema.safeParse(found).data;
}

/** Writes the figures for machines and for people. A figure that was not measured stands in neither. */
export function writeReports(
  figures: readonly Figure[],
  missing: readonly string[],
  whole: Whole | undefined,
): void {
  const results = Object.fromEntries(
    figures.map(({ name, value, unit, limit }) => [name, { value, unit, limit }]),
  );
  write(RESULTS, `${JSON.stringify({ ...results, ...(whole && { [WHOLE]: whole }) }, null, 2)}\n`);
  write(TABLE, tableOf(figures, missing, whole));
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function tableOf(figures: readonly Figure[], missing: readonly string[], whole: Whole | undefined): string {
  const rows = figures.map((figure) => {
    const { name, value, unit, limit, how } = figure;
    return `| \`${name}\` | ${value} ${unit} | ${limit} | ${isWithin(figure) ? 'yes' : '**no**'} | ${how} |`;
  });
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`; nothing in it is typed by hand. Capacity is what the table says it consumed (`ReturnConsumedCapacity`), sizes follow DynamoDB’s rules for items, growth is the slope in a log–log plot: 1 is linear, 0 is independent of size.',
    '',
    '| figure | value | limit | within | how it is measured |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    ...missing.flatMap((line) => [`Not measured in this run: ${line}.`, '']),
    ...(whole ? wholeSection(whole) : []),
  ].join('\n');
}

function wholeSection(whole: Whole): string[] {
  const { children, units, groups, importSeconds, openSeconds, closeSeconds, peakGb, importUnits } = whole;
  return [
    '## A whole municipality on one machine',
    '',
    `${children.toLocaleString('en')} children in ${units.toLocaleString('en')} units and ${groups.toLocaleString('en')} groups, in the local system as \`npm start\` runs it: grunddata files through the bucket, the queue and the functions; the round by its state machine. Measured by the part that \`npm run bench -- --full\` adds, on ${whole.measuredOn}, ${whole.machine}.`,
    '',
    '| what | value |',
    '| --- | --- |',
    `| first import | ${importSeconds} s, ${Math.round(importUnits).toLocaleString('en')} read and write units |`,
    `| opening a round over all of them | ${openSeconds} s |`,
    `| closing it, counters recounted | ${closeSeconds} s |`,
    `| peak memory of the whole process, functions and table included | ${peakGb} GB |`,
    '',
  ];
}
