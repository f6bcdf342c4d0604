import { startingProfiles } from '#shared/instruments/profile-start/starting-profiles.ts';
import { profileSchema, type Profile, type ProfileAge } from '#shared/instruments/profile.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readInForce, readVersion, type Instrument } from './versioned-store.ts';

/** The dialogue profile for an age: each age has versions of its own. */
export const profileFor = (age: ProfileAge): Instrument<Profile> => ({
  name: `profile-${age}`,
  schema: profileSchema,
  shipped: startingProfiles[age],
});

/** A version of the municipality's dialogue profile for an age, or the one in force (version 0). */
export const readProfileVersion = (
  table: Table,
  tenant: string,
  age: ProfileAge,
  version: number,
): Promise<Profile | undefined> => readVersion(table, tenant, profileFor(age), version);

export const readProfileInForce = (table: Table, tenant: string, age: ProfileAge): Promise<Profile> =>
  readInForce(table, tenant, profileFor(age));
