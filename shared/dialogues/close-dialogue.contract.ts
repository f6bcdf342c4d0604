import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { whyDroppedSchema } from './plan.ts';
import { dialogueReplySchema } from './view.ts';

/** How an action ended that was still open: done, or dropped, and then why. */
const endedActionSchema = z.discriminatedUnion('status', [
  z.object({ id: idSchema, status: z.literal('done') }),
  z.object({ id: idSchema, status: z.literal('dropped'), why: whyDroppedSchema }),
]);

/** Ends the dialogue. Before anything was agreed it takes a reason; afterwards every action is done or dropped. */
export const closeDialogue = contract({
  name: 'close-dialogue',
  module: 'dialogues',
  method: 'PUT',
  path: '/dialogues/children/{childId}/{dialogueId}/end',
  permission: 'dialogue.own',
  audit: 'dialogue.closed',
  input: z.object({
    childId: idSchema,
    dialogueId: idSchema,
    why: z.string().trim().max(500),
    actions: z.array(endedActionSchema).max(20).default([]),
  }),
  output: dialogueReplySchema,
  refusals: ['not-the-owner', 'reason-missing', 'actions-open'],
});
