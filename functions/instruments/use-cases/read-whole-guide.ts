import type { Table } from '#functions/kernel/table.ts';
import type { WholeGuide } from '../domain/next-guide.ts';
import { readGuideInForce, readGuideParts } from '../guide-store.ts';

/** The guide in force with all five degrees: two round trips. */
export async function readWholeGuide(table: Table, tenant: string): Promise<WholeGuide> {
  const guide = await readGuideInForce(table, tenant);
  return { guide, parts: await readGuideParts(table, tenant, guide) };
}
