import { retentionRulesSchema, standardRetention, type RetentionRules } from '#shared/rights/retention.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';

const rulesKey = (tenant: string): Key => ({ pk: partition(tenant, 'retention'), sk: 'rules' });

/** The municipality's rules, or the standard ones. */
export async function readRules(table: Table, tenant: string): Promise<RetentionRules> {
  const item = await table.get(rulesKey(tenant));
  return item ? retentionRulesSchema.parse(item) : standardRetention;
}

/** Saves the rules over the version seen; undefined when somebody else has saved since. */
export async function saveRules(
  table: Table,
  tenant: string,
  rules: RetentionRules,
): Promise<RetentionRules | undefined> {
  const next = { ...rules, version: rules.version + 1 };
  const saved = await table.put({
    Item: { ...rulesKey(tenant), ...next },
    ...(rules.version === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'version = :seen', ExpressionAttributeValues: { ':seen': rules.version } }),
  });
  return saved ? next : undefined;
}
