import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, idSchema } from '../ids.ts';
import { profileAgeSchema } from '../instruments/profile.ts';
import { dialogueReplySchema } from './view.ts';

/** Starts a dialogue about a child: whoever starts it owns it. The same id again is the same dialogue. One at a time for a child. */
export const startDialogue = contract({
  name: 'start-dialogue',
  module: 'dialogues',
  method: 'PUT',
  path: '/dialogues/children/{childId}/{dialogueId}',
  permission: 'dialogue.own',
  audit: 'dialogue.started',
  input: z.object({ childId: idSchema, dialogueId: idSchema, age: profileAgeSchema, answerBy: dateSchema }),
  output: dialogueReplySchema,
  refusals: ['dialogue-under-way', 'date-passed', 'no-place'],
});
