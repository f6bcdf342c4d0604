import { countRound } from '#functions/insight/index.ts';
import { adminId, aPlan, openRoundTown, tenant, valueOf } from '#test/builders/round-town.ts';
import { openTap } from './capacity-tap.ts';
import { type Figure, growthExponent, rounded } from './figure.ts';

const roundId = 'round-of-growth';
/** 25 children a group, four groups a unit: so many that the overview's page of 50 units is full at every size. */
const IN_GROUP = 25;

interface Measured {
  children: number;
  units: number;
  items: number;
  capacity: number;
  cockpit: number;
}

/** Opens a round over towns of growing size and looks at the leader's overview. */
export async function roundGrowth(sizes: readonly number[]): Promise<Figure[]> {
  const measured: Measured[] = [];
  for (const size of sizes) measured.push(await openOver(size));
  const last = measured.at(-1);
  if (!last) throw new Error('there are no sizes to measure');
  const steps = sizes.map((size) => size.toLocaleString('en')).join(', ');
  const exponent = (what: 'capacity' | 'cockpit') =>
    growthExponent(measured.map((one) => ({ x: one.children, y: one[what] })));
  const list = (what: 'capacity' | 'cockpit') => measured.map((one) => rounded(one[what], 1)).join(', ');
  return [
    {
      name: 'open-round.items-ratio',
      value: rounded(last.items / (last.children / IN_GROUP), 3),
      ...{ unit: 'items ÷ (children ÷ 25)', limit: 1.1 },
      how: `${last.items} items made or changed to open over ${last.children.toLocaleString('en')} children in groups of 25`,
    },
    {
      name: 'open-round.growth-exponent',
      value: rounded(exponent('capacity'), 3),
      ...{ unit: 'power of the number of children', limit: 1.05 },
      how: `read and write units of ${steps} children: ${list('capacity')}`,
    },
    {
      name: 'cockpit.rru',
      value: Math.max(...measured.map((one) => one.cockpit)),
      ...{ unit: 'read units', limit: 4 },
      how: `the municipality's overview with its first 50 units, over ${last.children.toLocaleString('en')} children`,
    },
    {
      name: 'cockpit.growth-exponent',
      value: rounded(exponent('cockpit'), 3),
      ...{ unit: 'power of the number of children', limit: 0.05 },
      how: `read units over ${steps} children in at least 50 units: ${list('cockpit')}`,
    },
  ];
}

async function openOver(size: number): Promise<Measured> {
  const groups = Math.max(1, Math.min(4, Math.round(size / IN_GROUP / 50)));
  const units = Math.max(50, Math.round(size / IN_GROUP / groups));
  const inGroup = Math.min(IN_GROUP, Math.round(size / units / groups));
  const town = await openRoundTown({ units, groups, children: inGroup, staff: 2 });
  try {
    valueOf(await town.ask(adminId, 'plan-round', { roundId, version: 0, plan: aPlan() }));
    const tap = openTap(town.client);
    const { batches } = await town.step('begin', { roundId });
    for (const batch of batches as string[][]) await town.step('open-batch', { roundId, units: batch });
    await town.step('mark-open', { roundId });
    tap.close();
    await countRound(town.table, tenant, roundId);
    const cockpit = await town.measure(adminId, 'read-municipality-cockpit', { roundId });
    const { total } = valueOf(cockpit.result) as { total: { children: number } };
    if (total.children !== units * groups * inGroup) throw new Error('the overview does not count all children');
    return {
      children: total.children,
      units,
      items: tap.written.size,
      capacity: tap.readUnits + tap.writeUnits,
      cockpit: cockpit.meter.readUnits,
    };
  } finally {
    await town.close();
  }
}
