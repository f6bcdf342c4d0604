import type { Child } from '#shared/people/child.ts';
import type { Refused } from '#shared/refusals.ts';
import type { Table, Write } from '#functions/kernel/table.ts';
import { childIndexWrites } from './child-index.ts';
import { childKey, readChildProfile } from './child-store.ts';
import { versionedPut } from './versioned-put.ts';

const ATTEMPTS = 8;

/** What a change makes of a child: the profile, and whatever goes with it in the same transaction. */
export interface Changed {
  child: Child;
  writes?: Write[];
}

/**
 * Changes a child, all or nothing: the profile, how it is found, and what `change` adds. `change` is asked again with
 * what is stored when another writer came between; it answers with a refusal when it may not be.
 */
export async function changeChild<Code extends string>(
  table: Table,
  tenant: string,
  childId: string,
  change: (child: Child) => Promise<Changed | Refused<Code>> | Changed | Refused<Code>,
): Promise<Child | Refused<Code> | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await readChildProfile(table, tenant, childId);
    if (!before) return undefined;
    const changed = await change(before);
    if ('ok' in changed) return changed;
    const put = versionedPut(childKey(tenant, before.id), before, changed.child);
    const writes = [...(put ? [put] : []), ...(changed.writes ?? [])];
    if (writes.length === 0) return before;
    const after = put ? { ...changed.child, version: before.version + 1 } : before;
    const written = await table.transact([...writes, ...childIndexWrites(tenant, before, after)]);
    if (written.ok) return after;
  }
  throw new Error('the child kept changing while it was set right');
}
