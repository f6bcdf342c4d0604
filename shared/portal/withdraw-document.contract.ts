import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { portalDocumentSchema } from './document.ts';

/** Takes a document off the portal, or puts it back as it was. */
export const withdrawDocument = contract({
  name: 'withdraw-document',
  module: 'portal',
  method: 'PUT',
  path: '/portal/documents/{documentId}/withdrawn',
  permission: 'portal.edit',
  audit: 'portal.document-withdrawn',
  input: z.object({ documentId: idSchema, version: versionSchema, withdrawn: z.boolean() }),
  output: portalDocumentSchema,
  refusals: ['never-published'],
});
