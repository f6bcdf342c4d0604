import * as z from 'zod';
import { contract } from '../contract.ts';
import { versionSchema } from '../ids.ts';
import { topiSchema } from './topi.ts';

/** The instrument in force, or a named version (version 0: the one in force). */
export const readTopi = contract({
  name: 'read-topi',
  module: 'instruments',
  method: 'GET',
  path: '/instruments/topi/{version}',
  permission: 'instrument.read',
  audit: 'none',
  input: z.object({ version: z.coerce.number().pipe(versionSchema) }),
  output: topiSchema,
  refusals: [],
});
