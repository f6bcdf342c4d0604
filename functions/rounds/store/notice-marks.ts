import type { Table } from '#functions/kernel/table.ts';
import { readRoster, rosterKey, type GroupRoundAt } from './group-round-store.ts';

const CHILDREN_IN_WRITE = 100;

/**
 * Shows in a frozen cohort that the custody holders of these children were told. The cohort's order never changes,
 * so each child is marked at its place. Children that are not in it are left out.
 */
export async function markNoticed(
  table: Table,
  where: GroupRoundAt,
  childIds: ReadonlySet<string>,
): Promise<void> {
  const roster = await readRoster(table, where);
  const places = (roster?.children ?? []).flatMap((child, place) =>
    childIds.has(child.id) && !child.noticed ? [place] : [],
  );
  for (let start = 0; start < places.length; start += CHILDREN_IN_WRITE) {
    const some = places.slice(start, start + CHILDREN_IN_WRITE);
    await table.update({
      Key: rosterKey(where),
      UpdateExpression: `SET ${some.map((place) => `c[${place}][3] = :yes`).join(', ')}`,
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':yes': 1 },
    });
  }
}
