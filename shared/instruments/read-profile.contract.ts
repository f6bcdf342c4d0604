import * as z from 'zod';
import { contract } from '../contract.ts';
import { versionSchema } from '../ids.ts';
import { profileAgeSchema, profileSchema } from './profile.ts';

/** The dialogue profile of an age in force, or a named version (version 0: the one in force). */
export const readProfile = contract({
  name: 'read-profile',
  module: 'instruments',
  method: 'GET',
  path: '/instruments/profiles/{age}/{version}',
  permission: 'instrument.read',
  audit: 'none',
  input: z.object({ age: profileAgeSchema, version: z.coerce.number().pipe(versionSchema) }),
  output: profileSchema,
  refusals: [],
});
