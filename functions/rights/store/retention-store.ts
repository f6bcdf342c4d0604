import {
  retentionRulesSchema,
  type RetentionCountry,
  type RetentionRules,
} from '#shared/rights/retention.ts';
import { countryRules } from '#shared/rights/retention-countries.ts';
import { countryCalendar } from '#functions/kernel/country-calendar.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';

const PREFIX = 'version#';
const versionKey = (tenant: string, version: number): Key => ({
  pk: partition(tenant, 'retention'),
  sk: `${PREFIX}${String(version).padStart(5, '0')}`,
});

/** Every version of the municipality's rules, newest first; none where nothing was set. */
export async function readVersions(table: Table, tenant: string): Promise<RetentionRules[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'retention'), ':prefix': PREFIX },
    ScanIndexForward: false,
  });
  return items.map((item) => retentionRulesSchema.parse(item));
}

/** Of these versions the one that holds on the day: the newest that has begun, or the one that the country begins with. */
export const rulesOn = (
  versions: readonly RetentionRules[],
  today: string,
  country: RetentionCountry,
): RetentionRules => versions.find(({ from }) => from <= today) ?? countryRules(country);

/** The rules that hold on the day. */
export async function readRules(table: Table, tenant: string, today: string): Promise<RetentionRules> {
  const [versions, { country }] = await Promise.all([
    readVersions(table, tenant),
    countryCalendar(table, tenant),
  ]);
  return rulesOn(versions, today, country);
}

/** Adds a version after the newest seen; undefined when somebody else has added one since. */
export async function addVersion(
  table: Table,
  tenant: string,
  rules: RetentionRules,
): Promise<RetentionRules | undefined> {
  const next = { ...rules, version: rules.version + 1 };
  const saved = await table.put({
    Item: { ...versionKey(tenant, next.version), ...next },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  return saved ? next : undefined;
}
