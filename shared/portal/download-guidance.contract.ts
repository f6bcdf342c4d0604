import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, tenantSchema } from '../ids.ts';

/** Sends the browser on to the document's file, as it is out now. */
export const downloadGuidance = contract({
  name: 'download-guidance',
  module: 'portal',
  method: 'GET',
  path: '/portal/open/{tenant}/documents/{documentId}/file',
  permission: 'public',
  audit: 'none',
  input: z.object({ tenant: tenantSchema, documentId: idSchema }),
  output: z.undefined(),
  refusals: [],
});
