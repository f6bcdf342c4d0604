import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { documentContentSchema, portalDocumentSchema } from './document.ts';

/** Writes what is said about a document; readers see it with the next version. Version 0 begins a new one. */
export const saveDocument = contract({
  name: 'save-document',
  module: 'portal',
  method: 'PUT',
  path: '/portal/documents/{documentId}',
  permission: 'portal.edit',
  audit: 'portal.document-saved',
  input: z.object({
    documentId: idSchema,
    version: versionSchema,
    content: documentContentSchema,
    /** The next version goes out without a file. */
    withoutFile: z.literal(true).optional(),
  }),
  output: portalDocumentSchema,
  refusals: [],
});
