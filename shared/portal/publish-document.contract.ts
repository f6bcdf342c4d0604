import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { portalDocumentSchema } from './document.ts';

/**
 * Sends out what is written now as the next version; the one before stays for editors. `reason` says why something goes
 * out that not everyone can read (the accessibility act, § 5: what would be a disproportionate burden must be assessed).
 */
export const publishDocument = contract({
  name: 'publish-document',
  module: 'portal',
  method: 'POST',
  path: '/portal/documents/{documentId}/versions',
  permission: 'portal.edit',
  audit: 'portal.document-published',
  input: z.object({
    documentId: idSchema,
    version: versionSchema,
    note: z.string().trim().max(300).optional(),
    reason: z.string().trim().min(10).max(500).optional(),
  }),
  output: portalDocumentSchema,
  refusals: ['document-not-ready', 'nothing-to-read', 'not-everyone-can-read', 'nothing-changed'],
});
