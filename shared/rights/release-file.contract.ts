import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { shownFileRequestSchema } from './file-request.ts';

/** Gives the file to the one who asked, for 30 days. */
export const releaseFile = contract({
  name: 'release-file',
  module: 'rights',
  method: 'PUT',
  path: '/rights/children/{childId}/files/{fileId}/release',
  permission: 'file.make',
  audit: 'file.released',
  input: z.object({ childId: idSchema, fileId: idSchema, version: versionSchema }),
  output: shownFileRequestSchema,
  refusals: ['file-not-made'],
});
