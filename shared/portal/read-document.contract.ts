import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { documentVersionSchema, portalDocumentSchema } from './document.ts';
import { portalFileSchema } from './file.ts';

/** One document with the file that waits to go out and its latest fifty versions, newest first. */
export const readDocument = contract({
  name: 'read-document',
  module: 'portal',
  method: 'GET',
  path: '/portal/documents/{documentId}',
  permission: 'portal.edit',
  audit: 'none',
  input: z.object({ documentId: idSchema }),
  output: z.object({
    document: portalDocumentSchema,
    file: portalFileSchema.optional(),
    versions: z.array(documentVersionSchema),
  }),
  refusals: [],
});
