import * as z from 'zod';
import { contract } from '../contract.ts';
import { versionSchema } from '../ids.ts';
import { guideReadSchema } from './guide-shown.ts';
import { degreeSchema } from './ruler-band.ts';

/** A version of the action guide with the measures of one degree (version 0: the one in force). */
export const readGuide = contract({
  name: 'read-guide',
  module: 'instruments',
  method: 'GET',
  path: '/instruments/guide/versions/{version}/degrees/{degree}',
  permission: 'instrument.read',
  audit: 'none',
  input: z.object({
    version: z.coerce.number().pipe(versionSchema),
    degree: z.coerce.number().pipe(degreeSchema),
  }),
  output: guideReadSchema,
  refusals: [],
});
