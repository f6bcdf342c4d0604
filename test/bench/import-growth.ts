import { keysFrom } from '#functions/kernel/municipality-keys.ts';
import { openTestRoster } from '#test/builders/people-import.ts';
import { openTestTable } from '#test/builders/table.ts';
import { generateMunicipality } from '#test/demo/generate.ts';
import { openTap } from './capacity-tap.ts';
import { type Figure, growthExponent, rounded } from './figure.ts';

/** Takes in whole municipalities of growing size, each as its grunddata files. */
export async function importGrowth(sizes: readonly number[]): Promise<Figure[]> {
  const points: { x: number; y: number; calls: number }[] = [];
  for (const children of sizes) points.push(await takeInAll(children));
  const steps = sizes.map((size) => size.toLocaleString('en')).join(', ');
  return [
    {
      name: 'import.growth-exponent',
      value: rounded(growthExponent(points), 3),
      ...{ unit: 'power of the number of children', limit: 1.05 },
      how: `read and write units of the first import of ${steps} children: ${points.map(({ y }) => Math.round(y)).join(', ')} (calls: ${points.map(({ calls }) => calls).join(', ')})`,
    },
  ];
}

async function takeInAll(children: number): Promise<{ x: number; y: number; calls: number }> {
  const opened = await openTestTable();
  const tap = openTap(opened.client);
  try {
    const roster = openTestRoster(opened.table, keysFrom(Buffer.alloc(32, 3), '0899'));
    for (const unit of generateMunicipality({ children, seed: 1 }).units) {
      roster.drop(unit);
      await roster.work();
    }
    const states = new Set((await opened.table.query(importsOf())).map((item) => item['state']));
    if (states.size !== 1 || !states.has('done')) throw new Error('not every file was taken in');
    return { x: children, y: tap.readUnits + tap.writeUnits, calls: tap.calls };
  } finally {
    tap.close();
    await opened.close();
  }
}

const importsOf = () => ({
  KeyConditionExpression: 'pk = :pk',
  ExpressionAttributeValues: { ':pk': '0899#imports' },
});
