import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { planSchema } from './plan.ts';
import { dialogueReplySchema } from './view.ts';

/** What was agreed. `finish: false` keeps a draft that the family does not see; `finish: true` hands it to the family. Changes afterwards come the same way. `edition` is the one that was seen. */
export const agreeDialogue = contract({
  name: 'agree-dialogue',
  module: 'dialogues',
  method: 'PUT',
  path: '/dialogues/children/{childId}/{dialogueId}/plan',
  permission: 'dialogue.own',
  audit: 'dialogue.agreed',
  input: z.object({
    childId: idSchema,
    dialogueId: idSchema,
    edition: versionSchema,
    plan: planSchema,
    finish: z.boolean(),
  }),
  output: dialogueReplySchema,
  refusals: [
    'not-the-owner',
    'dialogue-over',
    'nothing-agreed',
    'talk-not-held',
    'responsible-unknown',
    'stop-holds',
  ],
});
