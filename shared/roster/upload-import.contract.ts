import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';

/** A place to put a grunddata file: a presigned PUT, valid for ten minutes, at most 200 MB. The import starts when the file is there. */
export const uploadImport = contract({
  name: 'upload-import',
  module: 'roster',
  method: 'POST',
  path: '/roster/imports',
  permission: 'import.upload',
  audit: 'import.upload-offered',
  input: z.object({
    importId: idSchema,
    fileName: z.string().trim().min(1).max(200),
    bytes: z.number().int().min(1).max(200_000_000),
  }),
  output: z.object({ url: z.url(), headers: z.record(z.string(), z.string()) }),
  refusals: [],
});
