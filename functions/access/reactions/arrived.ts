import { ZodError } from 'zod';
import { tenantOf } from '#functions/kernel/keys.ts';
import type { ItemChange } from '#functions/kernel/reaction.ts';
import type { Item } from '#functions/kernel/table.ts';
import { digestOf } from '../store/chain-links.ts';
import { readRecordLine, type RecordLine } from '../store/record-store.ts';

/** A line of the record as the stream tells of it. */
export interface Arrived extends RecordLine {
  /** The kind and id of what it is about, for example `child#k3f…`. */
  about: string;
  digest: string;
}

/** What happened to one municipality's record, in order of arrival. */
export interface Arrivals {
  tenant: string;
  /** Ids of the changes that this came from. */
  changes: string[];
  lines: Arrived[];
  /** Keys of lines that somebody altered or removed, or that none of our functions wrote. */
  harmed: string[];
}

const recordKey = /^\d{4}#record#([^#]+#[^#]+)$/;

/** Sorts changes by municipality; a line that came twice is kept once. What is no line of the record is left out. */
export function arrivalsIn(changes: readonly ItemChange[]): Arrivals[] {
  const byTenant = new Map<string, Arrivals>();
  const seen = new Set<string>();
  for (const { id, pk, sk, before, after } of changes) {
    const about = recordKey.exec(pk)?.[1];
    if (about === undefined) continue;
    const tenant = tenantOf(pk);
    const arrivals = byTenant.get(tenant) ?? { tenant, changes: [], lines: [], harmed: [] };
    byTenant.set(tenant, arrivals);
    arrivals.changes.push(id);
    if (before) {
      // The same line written again, after a lost answer, is no change.
      if (!after || digestOf(before) !== digestOf(after)) arrivals.harmed.push(`${pk}/${sk}`);
      continue;
    }
    if (!after || seen.has(`${pk} ${sk}`)) continue;
    seen.add(`${pk} ${sk}`);
    const line = lineIn(after);
    if (line) arrivals.lines.push({ ...line, about, digest: digestOf(after) });
    else arrivals.harmed.push(`${pk}/${sk}`);
  }
  return [...byTenant.values()];
}

/** Undefined for what no function of ours writes there. */
function lineIn(item: Item): RecordLine | undefined {
  try {
    return readRecordLine(item);
  } catch (error) {
    if (error instanceof ZodError) return undefined;
    throw error;
  }
}
