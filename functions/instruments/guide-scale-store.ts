import type { GuideScale } from '#shared/instruments/guide-shown.ts';
import { startingRulers } from '#shared/instruments/ruler-start/rulers.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readAddedRulersInForce, readShippedRulersInForce } from './ruler-store.ts';

/**
 * The names, colours and shapes of the degrees, and the ages, as the first of the municipality's rulers in use has them.
 * The rulers it added are asked for only where none of the shipped ones is in use.
 */
export async function readGuideScale(table: Table, tenant: string): Promise<GuideScale> {
  const shipped = (await readShippedRulersInForce(table, tenant)).find(({ inUse }) => inUse);
  const added = shipped ? [] : await readAddedRulersInForce(table, tenant);
  const ruler = shipped ?? added.find(({ inUse }) => inUse) ?? startingRulers[0];
  if (!ruler) throw new Error('a ruler ships with the product');
  return { degrees: ruler.degrees, ages: ruler.bands };
}
