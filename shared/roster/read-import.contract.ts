import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { whySchema } from '../people/child-overview.ts';
import { changeSchema, importSchema } from './import.ts';

/** One import with its readable change list (the first 500 lines of each kind). */
export const readImport = contract({
  name: 'read-import',
  module: 'roster',
  method: 'GET',
  path: '/roster/imports/{importId}',
  permission: 'import.read',
  audit: 'import.read',
  input: z.object({ importId: idSchema }),
  output: z.object({ import: importSchema, changes: z.array(changeSchema), why: whySchema }),
  refusals: [],
});
