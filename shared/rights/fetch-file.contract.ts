import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { fileFormats } from './file-request.ts';

/** An address that the asker can fetch the file from, for five minutes. */
export const fetchFile = contract({
  name: 'fetch-file',
  module: 'rights',
  method: 'POST',
  path: '/rights/children/{childId}/files/{fileId}/fetch',
  permission: 'file.ask',
  audit: 'file.fetched',
  input: z.object({ childId: idSchema, fileId: idSchema, format: z.enum(fileFormats) }),
  output: z.object({ url: z.url() }),
  refusals: ['file-not-ready'],
});
