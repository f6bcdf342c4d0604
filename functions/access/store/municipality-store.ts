import * as z from 'zod';
import { municipalitySchema, type Municipality } from '#shared/access/municipality.ts';
import { forgetCountryCalendar } from '#functions/kernel/country-calendar.ts';
import type { Table } from '#functions/kernel/table.ts';
import { settingsKey } from '../consents/store/matter-keys.ts';

/** The parts of the municipality's item that its administrators set; it holds keys and ways in besides. */
const storedSchema = municipalitySchema.omit({ version: true }).extend({
  calls: municipalitySchema.shape.calls.default([]),
  calendar: municipalitySchema.shape.calendar.default([]),
  settingsVersion: z.number().default(0),
});

/** What the municipality says of itself; nothing until somebody has set it. */
export async function readMunicipality(table: Table, tenant: string): Promise<Municipality> {
  const { settingsVersion, ...said } = storedSchema.parse((await table.get(settingsKey(tenant))) ?? {});
  return { ...said, version: settingsVersion };
}

/** Saves it over the version seen; undefined when somebody else has saved since. The rest of the item stays. */
export async function saveMunicipality(
  table: Table,
  tenant: string,
  { calls, contact, calendar, version }: Municipality,
): Promise<Municipality | undefined> {
  const saved = await table.update({
    Key: settingsKey(tenant),
    UpdateExpression: contact
      ? 'SET calls = :calls, calendar = :calendar, settingsVersion = :next, contact = :contact'
      : 'SET calls = :calls, calendar = :calendar, settingsVersion = :next REMOVE contact',
    // Never makes the item: without its keys it would be no municipality.
    ConditionExpression:
      version === 0
        ? 'attribute_exists(pk) AND attribute_not_exists(settingsVersion)'
        : 'settingsVersion = :seen',
    ExpressionAttributeValues: {
      ':calls': calls,
      ':calendar': calendar,
      ':next': version + 1,
      ...(contact && { ':contact': contact }),
      ...(version > 0 && { ':seen': version }),
    },
  });
  forgetCountryCalendar(table, tenant);
  return saved ? { calls, ...(contact && { contact }), calendar, version: version + 1 } : undefined;
}
