import * as z from 'zod';
import { contract } from '../contract.ts';
import { versionSchema } from '../ids.ts';
import { profileAgeSchema, profileContentSchema, profileSchema } from './profile.ts';

/** Publishes a new version. `basedOn` is the version that was edited; dialogues that have begun keep theirs. */
export const publishProfile = contract({
  name: 'publish-profile',
  module: 'instruments',
  method: 'POST',
  path: '/instruments/profiles/{age}',
  permission: 'instrument.publish',
  audit: 'instrument.profile-published',
  input: z.object({ age: profileAgeSchema, basedOn: versionSchema, content: profileContentSchema }),
  output: profileSchema,
  refusals: [],
});
