import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { sayingsSchema } from './answers.ts';
import { dialogueReplySchema } from './view.ts';

/** A parent or the young person answers. `version`: which of one's own answers was seen, 0 for none. */
export const answerDialogueAtHome = contract({
  name: 'answer-dialogue-at-home',
  module: 'dialogues',
  method: 'PUT',
  path: '/dialogues/children/{childId}/{dialogueId}/family-answers',
  permission: 'dialogue.answer',
  audit: 'dialogue.answered-at-home',
  input: z.object({
    childId: idSchema,
    dialogueId: idSchema,
    version: versionSchema,
    sayings: sayingsSchema,
  }),
  output: dialogueReplySchema,
  refusals: ['answers-missing', 'question-unknown', 'answers-locked', 'dialogue-over'],
});
