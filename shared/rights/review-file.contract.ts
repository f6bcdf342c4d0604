import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { fileFormats } from './file-request.ts';

/** An address that the one who answers for the file can look at it from, for five minutes. */
export const reviewFile = contract({
  name: 'review-file',
  module: 'rights',
  method: 'POST',
  path: '/rights/children/{childId}/files/{fileId}/review',
  permission: 'file.make',
  audit: 'file.reviewed',
  input: z.object({ childId: idSchema, fileId: idSchema, format: z.enum(fileFormats) }),
  output: z.object({ url: z.url() }),
  refusals: ['file-not-made'],
});
