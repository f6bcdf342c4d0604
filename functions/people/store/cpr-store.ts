import { inParallel } from '#functions/kernel/in-parallel.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { aliasKey, readPointer } from './alias-store.ts';

/** The look-up of a CPR number by its keyed hash; the number itself stands nowhere in it. */
export const cprKey = (tenant: string, hash: string): Key => ({
  pk: partition(tenant, 'cpr', hash),
  sk: 'person',
});

/** The id of the child with this CPR number, by its keyed hash. */
export async function findByCpr(table: Table, tenant: string, hash: string): Promise<string | undefined> {
  const item = await table.get(cprKey(tenant, hash));
  return item && readPointer(item);
}

/**
 * Under which ids people are known who come with a CPR number's keyed hash or with a user id that was made their
 * alias: from the id the file gives to the id to use. Those known under the file's own id, or not at all, are left out. Merges are not followed here, since they can be undone.
 */
export async function findKnownIds(
  table: Table,
  tenant: string,
  people: readonly { fileId: string; cprHash?: string }[],
): Promise<Map<string, string>> {
  const batches = Array.from({ length: Math.ceil(people.length / 50) }, (_, index) =>
    people.slice(index * 50, (index + 1) * 50),
  );
  const items = await inParallel(batches, 8, (batch) =>
    table.batchGet([
      ...batch.map(({ fileId }) => aliasKey(tenant, fileId)),
      ...[...new Set(batch.flatMap(({ cprHash }) => cprHash ?? []))].map((hash) => cprKey(tenant, hash)),
    ]),
  );
  const byPk = new Map(items.flat().map((item) => [String(item['pk']), readPointer(item)]));
  const known = new Map<string, string>();
  for (const { fileId, cprHash } of people) {
    const byCpr = cprHash === undefined ? undefined : byPk.get(cprKey(tenant, cprHash).pk);
    const id = byCpr ?? byPk.get(aliasKey(tenant, fileId).pk);
    if (id !== undefined && id !== fileId) known.set(fileId, id);
  }
  return known;
}

/** Remembers user ids of people who are known under another id. */
export async function saveAliases(
  table: Table,
  tenant: string,
  aliases: ReadonlyMap<string, string>,
): Promise<void> {
  await table.batchWrite(
    [...aliases].map(([aliasId, id]) => ({ put: { ...aliasKey(tenant, aliasId), id } })),
  );
}
