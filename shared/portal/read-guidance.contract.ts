import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, tenantSchema, versionSchema } from '../ids.ts';
import { documentContentSchema } from './document.ts';
import { publicFileSchema } from './file.ts';

/** One document of the portal as it is out now, for everyone. */
export const readGuidance = contract({
  name: 'read-guidance',
  module: 'portal',
  method: 'GET',
  path: '/portal/open/{tenant}/documents/{documentId}',
  permission: 'public',
  audit: 'none',
  input: z.object({ tenant: tenantSchema, documentId: idSchema }),
  output: z.object({
    documentId: idSchema,
    number: versionSchema,
    publishedAt: z.string(),
    content: documentContentSchema,
    file: publicFileSchema.optional(),
    note: z.string().optional(),
    /** What was new in the versions before, newest first. */
    earlier: z.array(
      z.object({ number: versionSchema, publishedAt: z.string(), note: z.string().optional() }),
    ),
  }),
  refusals: [],
});
