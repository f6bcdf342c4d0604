import * as z from 'zod';
import { contract } from '../contract.ts';
import { versionSchema } from '../ids.ts';
import { topiContentSchema, topiSchema } from './topi.ts';

/** Publishes a new version. `basedOn` is the version that was edited; rounds already planned keep theirs. */
export const publishTopi = contract({
  name: 'publish-topi',
  module: 'instruments',
  method: 'POST',
  path: '/instruments/topi',
  permission: 'instrument.publish',
  audit: 'instrument.published',
  input: z.object({ basedOn: versionSchema, content: topiContentSchema }),
  output: topiSchema,
  refusals: [],
});
