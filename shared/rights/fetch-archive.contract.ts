import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { fileFormats } from './file-request.ts';

/** An address, for five minutes, of what was put into the archive before an erasure, to hand it over. */
export const fetchArchive = contract({
  name: 'fetch-archive',
  module: 'rights',
  method: 'POST',
  path: '/rights/erasures/{erasureId}/archive',
  permission: 'file.make',
  audit: 'erasure.archive-fetched',
  input: z.object({ erasureId: idSchema, format: z.enum(fileFormats) }),
  output: z.object({ url: z.url() }),
  refusals: ['no-archive'],
});
