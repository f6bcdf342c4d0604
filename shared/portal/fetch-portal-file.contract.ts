import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';

/** An address at which an editor gets a file that was looked through, for five minutes: also of older versions. */
export const fetchPortalFile = contract({
  name: 'fetch-portal-file',
  module: 'portal',
  method: 'GET',
  path: '/portal/documents/{documentId}/files/{fileId}',
  permission: 'portal.edit',
  audit: 'none',
  input: z.object({ documentId: idSchema, fileId: idSchema }),
  output: z.object({ url: z.url() }),
  refusals: ['document-not-ready'],
});
