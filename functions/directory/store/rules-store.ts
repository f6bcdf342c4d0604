import { storedRulesSchema, type DirectoryRules, type StoredRules } from '#shared/directory/rules.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';

const rulesKey = (tenant: string): Key => ({ pk: partition(tenant, 'directory'), sk: 'rules' });

/** The municipality's mapping; empty before the first is saved. */
export async function readRules(table: Table, tenant: string): Promise<StoredRules> {
  const item = await table.get(rulesKey(tenant));
  return item ? storedRulesSchema.parse(item) : { rules: [], orgUnits: [], version: 0, applied: 0 };
}

/** Saves the rules over the version that was seen. False when they had changed meanwhile. */
export async function saveRules(
  table: Table,
  tenant: string,
  rules: DirectoryRules,
  seen: { version: number; applied: number },
): Promise<boolean> {
  return table.put({
    Item: { ...rulesKey(tenant), ...rules, version: seen.version + 1, applied: seen.applied },
    ConditionExpression: seen.version === 0 ? 'attribute_not_exists(pk)' : 'version = :seen',
    ...(seen.version > 0 && { ExpressionAttributeValues: { ':seen': seen.version } }),
  });
}

/** Notes that everyone has been brought in step with this version; nothing when a newer one has been saved meanwhile. */
export async function noteApplied(table: Table, tenant: string, version: number): Promise<void> {
  await table.update({
    Key: rulesKey(tenant),
    UpdateExpression: 'SET applied = :version',
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: { ':version': version },
  });
}
