import { placementSchema, type Placement } from '#shared/concerns/placement.ts';
import type { Child } from '#shared/people/child.ts';
import { childKey, readChildProfile } from '#functions/people/index.ts';
import { asSeen } from '#functions/kernel/as-seen.ts';
import type { Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';

/** Where a placement stands: in the child's partition, so that the thread is one query. */
const placementKey = (tenant: string, childId: string, placementId: string): Key => ({
  pk: childKey(tenant, childId).pk,
  sk: `placement#${placementId}`,
});

/** Every placement of a child, oldest first: one query, strongly read. */
export async function readPlacements(table: Table, tenant: string, childId: string): Promise<Placement[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
    ExpressionAttributeValues: { ':pk': childKey(tenant, childId).pk, ':sk': 'placement#' },
  });
  return items
    .map((item) => placementSchema.parse(item))
    .toSorted((one, other) => one.at.localeCompare(other.at));
}

/** A child with its placements, in one round trip; of a child that was merged into another all stands with the other. */
export async function readPlacedChild(
  table: Table,
  tenant: string,
  childId: string,
): Promise<{ child: Child; placements: Placement[] } | undefined> {
  const [child, found] = await Promise.all([
    readChildProfile(table, tenant, childId),
    readPlacements(table, tenant, childId),
  ]);
  if (!child || child.id === childId) return child && { child, placements: found };
  return { child, placements: await readPlacements(table, tenant, child.id) };
}

/** Writes a new placement, or a correction of the one with the version before. False when another was written first. */
export function putPlacement(
  table: Table,
  tenant: string,
  childId: string,
  placement: Placement,
): Promise<boolean> {
  const isNew = placement.version === 1;
  return table.put({
    Item: { ...placementKey(tenant, childId, placement.id), ...placementSchema.parse(placement) },
    ...(isNew ? { ConditionExpression: 'attribute_not_exists(pk)' } : asSeen(placement.version - 1)),
  });
}
