import { startingProfiles } from '#shared/instruments/profile-start/starting-profiles.ts';
import { profileSchema, type Profile, type ProfileAge } from '#shared/instruments/profile.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';

/** The version number that stands for the one in force. */
const IN_FORCE = 0;

const profileKey = (tenant: string, age: ProfileAge, version: number): Key => ({
  pk: partition(tenant, 'instrument', `profile-${age}`),
  sk: String(version).padStart(5, '0'),
});

/**
 * A version of the municipality's dialogue profile for an age, or the one in force (version 0); undefined when there is
 * none of that number. Version 1 is the shipped one: no municipality can publish over it.
 */
export async function readProfileVersion(
  table: Table,
  tenant: string,
  age: ProfileAge,
  version: number,
): Promise<Profile | undefined> {
  if (version === IN_FORCE) return readProfileInForce(table, tenant, age);
  if (version === startingProfiles[age].version) return startingProfiles[age];
  const item = await table.get(profileKey(tenant, age, version));
  return item && profileSchema.parse(item);
}

/** The newest version for the age: one query for one item. */
export async function readProfileInForce(table: Table, tenant: string, age: ProfileAge): Promise<Profile> {
  const [newest] = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': profileKey(tenant, age, IN_FORCE).pk },
    ScanIndexForward: false,
    Limit: 1,
  });
  return newest ? profileSchema.parse(newest) : startingProfiles[age];
}

/** Adds a version for good. False when there is one of that number already. */
export function addProfileVersion(table: Table, tenant: string, profile: Profile): Promise<boolean> {
  return table.put({
    Item: { ...profileKey(tenant, profile.age, profile.version), ...profileSchema.parse(profile) },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
}
