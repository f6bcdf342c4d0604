import type { GuideScale } from '#shared/instruments/guide-shown.ts';
import { startingRulers } from '#shared/instruments/ruler-start/rulers.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readRulersInForce } from './ruler-store.ts';

/** The names, colours and shapes of the degrees, and the ages, as the first of the municipality's rulers in use has them. */
export async function readGuideScale(table: Table, tenant: string): Promise<GuideScale> {
  const rulers = await readRulersInForce(table, tenant);
  const ruler = rulers.find(({ inUse }) => inUse) ?? startingRulers[0];
  if (!ruler) throw new Error('a ruler ships with the product');
  return { degrees: ruler.degrees, ages: ruler.bands };
}
