import * as z from 'zod';
import { contract } from '../contract.ts';
import { versionSchema } from '../ids.ts';
import { choicesSchema } from './notices.ts';

/** What the reader wants to be told, and how. */
export const readChoices = contract({
  name: 'read-choices',
  module: 'letters',
  method: 'GET',
  path: '/letters/choices',
  permission: 'session.read',
  audit: 'none',
  input: z.object({}),
  output: z.object({
    choices: choicesSchema,
    version: versionSchema,
    /** What the municipality has on file, used where nothing was chosen; shown as a hint, not in full. */
    known: z.object({ email: z.string().optional(), phone: z.string().optional() }),
  }),
  refusals: [],
});
