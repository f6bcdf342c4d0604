import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, idSchema } from '../ids.ts';
import { dialogueReplySchema } from './view.ts';

/** That the talk was held, and on which day. */
export const holdTalk = contract({
  name: 'hold-talk',
  module: 'dialogues',
  method: 'PUT',
  path: '/dialogues/children/{childId}/{dialogueId}/talk/held',
  permission: 'dialogue.own',
  audit: 'dialogue.talk-held',
  input: z.object({ childId: idSchema, dialogueId: idSchema, on: dateSchema }),
  output: dialogueReplySchema,
  refusals: ['not-the-owner', 'dialogue-over', 'date-not-come'],
});
