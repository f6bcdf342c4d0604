import { inParallel } from '#functions/kernel/in-parallel.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childAsFound, findEntries } from '../domain/find-entries.ts';
import { entryItem, findOnShelf } from './find-store.ts';
import { childKey, readChildProfiles } from './child-store.ts';
import { pointerWrites } from './guardian-store.ts';

const OLDEST_YEARS = 25;
const EVERYONE = 1_000_000;

/**
 * Writes what newer versions keep beside a child for children stored before them: the pointers of their contact persons
 * and the lists. Goes over the shelves of birth months; may be called any number of times, also while files are taken
 * in: a child that changes meanwhile is left to the writer who changes it. Returns how many children were looked at.
 */
export async function repairChildIndex(table: Table, tenant: string, today: string): Promise<number> {
  const year = Number(today.slice(0, 4));
  const months = Array.from({ length: (OLDEST_YEARS + 1) * 12 }, (_, index) => {
    const of = year - Math.floor(index / 12);
    return `${String(of)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
  const counts = await inParallel(months, 8, async (month) => {
    const found = await findOnShelf(table, tenant, { kind: 'born', of: month, begins: '' }, EVERYONE);
    const children = await readChildProfiles(
      table,
      tenant,
      found.map(({ id }) => id),
    );
    for (const child of children)
      await table.transact([
        {
          ConditionCheck: {
            Key: childKey(tenant, child.id),
            ConditionExpression: 'version = :seen',
            ExpressionAttributeValues: { ':seen': child.version },
          },
        },
        ...pointerWrites(tenant, undefined, child),
        ...findEntries(childAsFound(child)).map((entry) => ({ Put: { Item: entryItem(tenant, entry) } })),
      ]);
    return children.length;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}
