import * as z from 'zod';
import { contract } from '../contract.ts';
import { documentStates } from './document-state.ts';
import { portalDocumentSchema } from './document.ts';

/** The portal's documents as editors see them, newest change first: at most 1,000 of those that fit, and how many fit. */
export const listDocuments = contract({
  name: 'list-documents',
  module: 'portal',
  method: 'GET',
  path: '/portal/documents',
  permission: 'portal.edit',
  audit: 'none',
  input: z.object({
    q: z.string().trim().max(100).optional(),
    show: z.enum([...documentStates, 'renewal', 'findings']).optional(),
  }),
  output: z.object({
    documents: z.array(portalDocumentSchema),
    total: z.number().int(),
    counts: z.record(z.string(), z.number().int()),
  }),
  refusals: [],
});
