import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { dialogueReplySchema } from './view.ts';

/** Asks the custody holders (and from 15 the young person) to answer; again it is a reminder, once a day. */
export const inviteFamily = contract({
  name: 'invite-family',
  module: 'dialogues',
  method: 'PUT',
  path: '/dialogues/children/{childId}/{dialogueId}/invitation',
  permission: 'dialogue.own',
  audit: 'dialogue.family-invited',
  input: z.object({ childId: idSchema, dialogueId: idSchema }),
  output: dialogueReplySchema,
  refusals: ['not-the-owner', 'dialogue-over', 'stop-holds', 'nobody-to-invite'],
});
