import * as z from 'zod';
import { actorSchema, type Actor } from '#shared/access/actor.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';

const storedActorSchema = actorSchema.extend({ name: z.string() });
const actorKey = (tenant: string, actorId: string): Key => ({
  pk: partition(tenant, 'person', actorId),
  sk: 'staff',
});

/** Who asks, strongly read, so that a role withdrawn a moment ago does not hold; undefined when there is no such person. */
export async function readActor(
  table: Table,
  tenant: string,
  actorId: string,
): Promise<(Actor & { name: string }) | undefined> {
  const item = await table.get(actorKey(tenant, actorId));
  return item && storedActorSchema.parse(item);
}

/** Names by id; ids without a person are left out. */
export async function readActorNames(
  table: Table,
  tenant: string,
  actorIds: readonly string[],
): Promise<Map<string, string>> {
  const items = await table.batchGet(actorIds.map((id) => actorKey(tenant, id)));
  return new Map(items.map((item) => storedActorSchema.parse(item)).map(({ id, name }) => [id, name]));
}
