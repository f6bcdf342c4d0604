import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { importSchema } from './import.ts';

/** Approves or rejects an import that waits, or lets one that stopped try again. The same answer twice is one answer. */
export const answerImport = contract({
  name: 'answer-import',
  module: 'roster',
  method: 'POST',
  path: '/roster/imports/{importId}/answer',
  permission: 'import.approve',
  audit: 'import.answered',
  input: z.object({
    importId: idSchema,
    version: versionSchema,
    answer: z.enum(['approve', 'reject', 'retry']),
  }),
  output: importSchema,
  refusals: ['not-waiting', 'not-stopped'],
});
