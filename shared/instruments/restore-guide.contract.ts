import * as z from 'zod';
import { contract } from '../contract.ts';
import { versionSchema } from '../ids.ts';
import { guideSchema } from './guide.ts';

/** Publishes what an older version of the action guide said as a new one. `basedOn`: the version in force that was seen. */
export const restoreGuide = contract({
  name: 'restore-guide',
  module: 'instruments',
  method: 'POST',
  path: '/instruments/guide/versions/{version}/restored',
  permission: 'instrument.publish',
  audit: 'guide.restored',
  input: z.object({ version: z.coerce.number().pipe(versionSchema.min(1)), basedOn: versionSchema.min(1) }),
  output: guideSchema,
  refusals: ['nothing-changed'],
});
