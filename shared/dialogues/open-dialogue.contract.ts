import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { dialogueReplySchema } from './view.ts';

/** Shows each side the other before all have answered. The reason is kept, for the staff. */
export const openDialogue = contract({
  name: 'open-dialogue',
  module: 'dialogues',
  method: 'PUT',
  path: '/dialogues/children/{childId}/{dialogueId}/opening',
  permission: 'dialogue.own',
  audit: 'dialogue.opened',
  input: z.object({ childId: idSchema, dialogueId: idSchema, why: z.string().trim().min(5).max(500) }),
  output: dialogueReplySchema,
  refusals: ['not-the-owner', 'dialogue-over'],
});
