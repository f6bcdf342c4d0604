import type { HeldAs } from '#shared/access/read-line.ts';
import type { About } from '#functions/kernel/gate.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readHeld } from './held-store.ts';
import { listRecords, type RecordLine, type Span } from './record-store.ts';

/** A line, and the roles that gave the right to it: none for a moment, until the line is chained. */
export interface LineAbout extends RecordLine {
  about: string;
  as: HeldAs[];
}

/** The latest lines about one thing with the capacity of those who asked, newest first: one round trip. */
export async function listWithCapacity(
  table: Table,
  tenant: string,
  about: Exclude<About, { kind: 'tenant' }>,
  limit: number,
  span: Span,
): Promise<LineAbout[]> {
  const [lines, held] = await Promise.all([
    listRecords(table, tenant, about, limit, span),
    readHeld(table, tenant, about, limit, span),
  ]);
  return lines.map((line) => ({
    ...line,
    about: `${about.kind}#${about.id}`,
    as: held.get(line.place) ?? [],
  }));
}
