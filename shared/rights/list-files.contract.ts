import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { shownFileRequestSchema } from './file-request.ts';

/** The asker's own requests about the child, newest first. */
export const listFiles = contract({
  name: 'list-files',
  module: 'rights',
  method: 'GET',
  path: '/rights/children/{childId}/files',
  permission: 'file.ask',
  audit: 'file.listed',
  input: z.object({ childId: idSchema }),
  output: z.object({
    child: z.object({ id: idSchema, firstName: z.string() }),
    files: z.array(shownFileRequestSchema),
    why: z.array(z.string()),
  }),
  refusals: [],
});
