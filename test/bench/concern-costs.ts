import { metered, type Meter } from '#functions/kernel/meter.ts';
import { childId, openConcernTown, raiseInput } from '#test/builders/concern-town.ts';
import type { Figure } from './figure.ts';

/** As much as people write standing up: five or six lines. */
const text = 'Står alene ved hegnet og kigger på de andre, men vil ikke med, når jeg spørger. '
  .repeat(5)
  .trim();
const raised = 25;

/** What it costs to write down a wonder: the dearest of many. */
export async function concernCosts(): Promise<Figure[]> {
  const town = await openConcernTown();
  try {
    const costs: Meter[] = [];
    for (let index = 0; index < raised; index += 1) {
      const seen = { ...raiseInput.seen, text, childSaid: 'De løber for hurtigt.', long: 'weeks' };
      const input = { ...raiseInput, childId, caseId: `bench-${String(index).padStart(4, '0')}`, seen };
      const { result, meter } = await metered(() => town.concern('ellen', 'raise-concern', input));
      if (!result.ok) throw new Error(`a wonder was refused: ${result.code}`);
      costs.push(meter);
    }
    const most = (what: 'roundTrips' | 'writeUnits') => Math.max(...costs.map((meter) => meter[what]));
    const how = `the dearest of ${raised} wonders of ${text.length} characters`;
    return [
      {
        ...{ name: 'concern.create.round-trips', value: most('roundTrips') },
        unit: 'round trips',
        limit: 2,
        how,
      },
      {
        ...{ name: 'concern.create.wru', value: most('writeUnits'), unit: 'write units', limit: 6 },
        how: `${how}; the case, its place among the tasks, and the record of the request`,
      },
    ];
  } finally {
    await town.close();
  }
}
