import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, idSchema } from '../ids.ts';
import { whySchema } from '../people/child-overview.ts';
import { dialogueCardSchema } from './view.ts';

/** A child's dialogues, newest first, as far as the reader may see them. */
export const listChildDialogues = contract({
  name: 'list-child-dialogues',
  module: 'dialogues',
  method: 'GET',
  path: '/dialogues/children/{childId}',
  permission: 'dialogue.read',
  audit: 'dialogue.child-listed',
  input: z.object({ childId: idSchema }),
  output: z.object({
    firstName: z.string(),
    childName: z.string(),
    birthDate: dateSchema,
    dialogues: z.array(dialogueCardSchema),
    mayStart: z.boolean(),
    why: whySchema,
  }),
  refusals: [],
});
