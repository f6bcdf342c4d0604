import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { endReasons } from './release.ts';

/** Ends a consent or another release before its last day; a question that is open is taken back. */
export const endRelease = contract({
  name: 'end-release',
  module: 'access',
  method: 'PUT',
  path: '/access/children/{childId}/releases/{releaseId}/end',
  permission: 'release.end',
  audit: 'release.ended',
  input: z.object({
    childId: idSchema,
    releaseId: idSchema,
    version: versionSchema,
    reason: z.enum(endReasons),
    note: z.string().trim().max(1000).default(''),
  }),
  output: z.object({}),
  refusals: ['consent-closed'],
});
