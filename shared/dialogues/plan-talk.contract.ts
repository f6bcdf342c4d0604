import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { talkSchema } from './dialogue.ts';
import { dialogueReplySchema } from './view.ts';

/** When and where the talk is. The family is told. `edition` is the one that was seen. */
export const planTalk = contract({
  name: 'plan-talk',
  module: 'dialogues',
  method: 'PUT',
  path: '/dialogues/children/{childId}/{dialogueId}/talk',
  permission: 'dialogue.own',
  audit: 'dialogue.talk-planned',
  input: z.object({ childId: idSchema, dialogueId: idSchema, edition: versionSchema, talk: talkSchema }),
  output: dialogueReplySchema,
  refusals: ['not-the-owner', 'dialogue-over', 'date-passed', 'stop-holds'],
});
