import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { dialogueReplySchema } from './view.ts';

/** Ends the dialogue. Before anything was agreed it takes a reason. */
export const closeDialogue = contract({
  name: 'close-dialogue',
  module: 'dialogues',
  method: 'PUT',
  path: '/dialogues/children/{childId}/{dialogueId}/end',
  permission: 'dialogue.own',
  audit: 'dialogue.closed',
  input: z.object({ childId: idSchema, dialogueId: idSchema, why: z.string().trim().max(500) }),
  output: dialogueReplySchema,
  refusals: ['not-the-owner', 'reason-missing'],
});
