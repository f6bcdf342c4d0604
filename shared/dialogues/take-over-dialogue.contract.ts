import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { dialogueReplySchema } from './view.ts';

/** Makes oneself the owner: when a colleague is away, or the child has come to another place. */
export const takeOverDialogue = contract({
  name: 'take-over-dialogue',
  module: 'dialogues',
  method: 'PUT',
  path: '/dialogues/children/{childId}/{dialogueId}/owner',
  permission: 'dialogue.own',
  audit: 'dialogue.taken-over',
  input: z.object({ childId: idSchema, dialogueId: idSchema }),
  output: dialogueReplySchema,
  refusals: ['dialogue-over', 'no-place'],
});
