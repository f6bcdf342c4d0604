import { startingTopi } from '#shared/instruments/topi-start.ts';
import { topiSchema, type Topi } from '#shared/instruments/topi.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';

/** The version number that stands for the one in force. */
const IN_FORCE = 0;

const topiKey = (tenant: string, version: number): Key => ({
  pk: partition(tenant, 'instrument', 'topi'),
  sk: String(version).padStart(5, '0'),
});

/**
 * A version of the municipality's wellbeing assessment, or the one in force (version 0); undefined when there is none
 * of that number. Version 1 is the shipped one: no municipality can publish over it.
 */
export async function readTopiVersion(
  table: Table,
  tenant: string,
  version: number,
): Promise<Topi | undefined> {
  if (version === IN_FORCE) return readTopiInForce(table, tenant);
  if (version === startingTopi.version) return startingTopi;
  const item = await table.get(topiKey(tenant, version));
  return item && topiSchema.parse(item);
}

/** The newest version: one query for one item. */
export async function readTopiInForce(table: Table, tenant: string): Promise<Topi> {
  const [newest] = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': topiKey(tenant, IN_FORCE).pk },
    ScanIndexForward: false,
    Limit: 1,
  });
  return newest ? topiSchema.parse(newest) : startingTopi;
}

/** Adds a version for good. False when there is one of that number already. */
export function addTopiVersion(table: Table, tenant: string, topi: Topi): Promise<boolean> {
  return table.put({
    Item: { ...topiKey(tenant, topi.version), ...topiSchema.parse(topi) },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
}
