import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { directoryRulesSchema } from './rules.ts';

/** What the rules would do, before they are saved: to how many people, and to whom. Changes nothing. */
export const previewDirectoryRules = contract({
  name: 'preview-directory-rules',
  module: 'directory',
  method: 'POST',
  path: '/directory/rules/preview',
  permission: 'directory.set-up',
  audit: 'directory.rules-previewed',
  input: directoryRulesSchema,
  output: z.object({
    /** How many people each rule reaches; privileges are only known when people sign in. */
    reach: z.array(z.object({ ruleId: idSchema, people: z.number().int() })),
    gaining: z.number().int(),
    losing: z.number().int(),
    /** The first 50 of those for whom something changes; what, by the ids of the rules they would begin and cease to be under. */
    changes: z.array(z.object({ name: z.string(), gains: z.number().int(), loses: z.number().int() })),
  }),
  refusals: ['unit-unknown'],
});
