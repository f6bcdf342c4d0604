import * as z from 'zod';
import { contract } from '../contract.ts';
import { shownFileRequestSchema } from './file-request.ts';

/** All requests to see a file, those that are due first. */
export const listFileRequests = contract({
  name: 'list-file-requests',
  module: 'rights',
  method: 'GET',
  path: '/rights/files',
  permission: 'file.make',
  audit: 'file.requests-listed',
  input: z.object({}),
  output: z.object({ files: z.array(shownFileRequestSchema), why: z.array(z.string()) }),
  refusals: [],
});
