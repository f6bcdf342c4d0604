import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { MOST_BYTES } from './file.ts';

/**
 * A place to put a document's file: a presigned PUT, valid for ten minutes, for just so many bytes. The file counts once
 * it has been looked through for malware.
 */
export const offerFile = contract({
  name: 'offer-file',
  module: 'portal',
  method: 'POST',
  path: '/portal/documents/{documentId}/files',
  permission: 'portal.edit',
  audit: 'portal.file-offered',
  input: z.object({
    documentId: idSchema,
    fileId: idSchema,
    fileName: z.string().trim().min(1).max(200),
    bytes: z.number().int().min(1).max(MOST_BYTES),
  }),
  output: z.object({ url: z.url(), headers: z.record(z.string(), z.string()) }),
  refusals: [],
});
