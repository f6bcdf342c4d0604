import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { portalDocumentSchema } from './document.ts';

/** Sends out an older version anew, as the newest. What was written meanwhile and is not out is replaced. */
export const restoreDocument = contract({
  name: 'restore-document',
  module: 'portal',
  method: 'POST',
  path: '/portal/documents/{documentId}/versions/{number}/restored',
  permission: 'portal.edit',
  audit: 'portal.document-restored',
  input: z.object({
    documentId: idSchema,
    number: z.coerce.number().int().min(1),
    version: versionSchema,
  }),
  output: portalDocumentSchema,
  refusals: ['nothing-changed'],
});
