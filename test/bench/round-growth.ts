import { countRound } from '#functions/insight/index.ts';
import { adminId, aPlan, openRoundTown, tenant, valueOf } from '#test/builders/round-town.ts';
import { openTap } from './capacity-tap.ts';
import { type Figure, growthExponent, rounded } from './figure.ts';

const roundId = 'round-of-growth';
const IN_GROUP = 25;
const GROUPS_IN_UNIT = 4;
/** The overview shows so many units at once: with fewer it would be smaller for that reason alone. */
const PAGE = 50;

interface Measured {
  children: number;
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

/** Towns of one shape at every size; the overview of a small one is taken from a town of as many children in more units. */
async function openOver(size: number): Promise<Measured> {
  const units = Math.round(size / IN_GROUP / GROUPS_IN_UNIT);
  const opened = await openTown({ units, groups: GROUPS_IN_UNIT, children: IN_GROUP });
  if (units >= PAGE) return opened;
  const { cockpit } = await openTown({ units: PAGE, groups: 1, children: Math.round(size / PAGE) });
  return { ...opened, cockpit };
}

async function openTown(shape: { units: number; groups: number; children: number }): Promise<Measured> {
  const town = await openRoundTown({ ...shape, staff: 2 });
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
    if (total.children !== shape.units * shape.groups * shape.children)
      throw new Error('the overview does not count all children');
    return {
      children: total.children,
      items: tap.written.size,
      capacity: tap.readUnits + tap.writeUnits,
      cockpit: cockpit.meter.readUnits,
    };
  } finally {
    await town.close();
  }
}
