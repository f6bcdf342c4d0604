import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { childFileSchema } from './child-file.ts';

/** All master data of one child, for setting them right. */
export const readChildFile = contract({
  name: 'read-child-file',
  module: 'people',
  method: 'GET',
  path: '/people/children/{childId}/file',
  permission: 'people.correct',
  audit: 'child.file-read',
  input: z.object({ childId: idSchema }),
  output: childFileSchema,
  refusals: [],
});
