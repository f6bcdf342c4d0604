import { readingRulesSchema, standardReadingRules, type ReadingRules } from '#shared/access/reading-rules.ts';
import { asSeen } from '#functions/kernel/as-seen.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';

const rulesKey = (tenant: string): Key => ({ pk: partition(tenant, 'reading-rules'), sk: 'rules' });

/** The municipality's rules about reading, or the standard ones. */
export async function readRules(table: Table, tenant: string): Promise<ReadingRules> {
  const item = await table.get(rulesKey(tenant));
  return item ? readingRulesSchema.parse(item) : standardReadingRules;
}

/** Saves the rules over the version seen; undefined when somebody else has saved since. */
export async function saveRules(
  table: Table,
  tenant: string,
  rules: ReadingRules,
): Promise<ReadingRules | undefined> {
  const next = { ...rules, version: rules.version + 1 };
  const saved = await table.put({
    Item: { ...rulesKey(tenant), ...next },
    ...(rules.version === 0 ? { ConditionExpression: 'attribute_not_exists(pk)' } : asSeen(rules.version)),
  });
  return saved ? next : undefined;
}
