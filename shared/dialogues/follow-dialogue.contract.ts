import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { dialogueReplySchema } from './view.ts';

/** The family marks its own action as done, or not done after all, and may add a few words. The same comment again is the same. */
export const followDialogue = contract({
  name: 'follow-dialogue',
  module: 'dialogues',
  method: 'PUT',
  path: '/dialogues/children/{childId}/{dialogueId}/plan/mine',
  permission: 'dialogue.answer',
  audit: 'dialogue.followed',
  input: z.object({
    childId: idSchema,
    dialogueId: idSchema,
    actionId: idSchema.optional(),
    isDone: z.boolean().optional(),
    comment: z.object({ id: idSchema, text: z.string().trim().min(1).max(1000) }).optional(),
  }),
  output: dialogueReplySchema,
  refusals: ['not-agreed-yet', 'not-your-action', 'too-many-comments', 'dialogue-over'],
});
