import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { fileLanguages, shownFileRequestSchema } from './file-request.ts';

/** A parent or young person asks to see all that stands about the child. Asked again while one is open, it is that one. */
export const askFile = contract({
  name: 'ask-file',
  module: 'rights',
  method: 'PUT',
  path: '/rights/children/{childId}/files/{fileId}',
  permission: 'file.ask',
  audit: 'file.asked',
  input: z.object({ childId: idSchema, fileId: idSchema, language: z.enum(fileLanguages).default('da') }),
  output: shownFileRequestSchema,
  refusals: [],
});
