import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { fileParts, shownFileRequestSchema, withheldSchema } from './file-request.ts';

/** Has the file put together again, without what is to be withheld. What was made before cannot be released any more. */
export const prepareFile = contract({
  name: 'prepare-file',
  module: 'rights',
  method: 'PUT',
  path: '/rights/children/{childId}/files/{fileId}/withheld',
  permission: 'file.make',
  audit: 'file.prepared',
  input: z.object({
    childId: idSchema,
    fileId: idSchema,
    version: versionSchema,
    withheld: z
      .array(withheldSchema)
      .max(fileParts.length)
      .refine((all) => new Set(all.map(({ part }) => part)).size === all.length, 'duplicate'),
  }),
  output: shownFileRequestSchema,
  refusals: ['file-closed'],
});
