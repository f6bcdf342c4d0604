import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { sayingsSchema } from './answers.ts';
import { dialogueReplySchema } from './view.ts';

/** A member of staff answers; with `as: 'child'` what the child said, written down together with it. `version`: which of one's own answers was seen, 0 for none. */
export const answerDialogue = contract({
  name: 'answer-dialogue',
  module: 'dialogues',
  method: 'PUT',
  path: '/dialogues/children/{childId}/{dialogueId}/answers',
  permission: 'dialogue.own',
  audit: 'dialogue.answered',
  input: z.object({
    childId: idSchema,
    dialogueId: idSchema,
    as: z.enum(['staff', 'child']),
    version: versionSchema,
    sayings: sayingsSchema,
  }),
  output: dialogueReplySchema,
  refusals: ['answers-missing', 'question-unknown', 'answers-locked', 'dialogue-over'],
});
