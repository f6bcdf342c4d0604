import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { dialoguePageSchema } from './view.ts';

/** A dialogue with its questions, as far as the reader may see it: the other side's answers only once both have answered or the owner has opened. */
export const readDialogue = contract({
  name: 'read-dialogue',
  module: 'dialogues',
  method: 'GET',
  path: '/dialogues/children/{childId}/{dialogueId}',
  permission: 'dialogue.read',
  audit: 'dialogue.read',
  input: z.object({ childId: idSchema, dialogueId: idSchema }),
  output: dialoguePageSchema,
  refusals: [],
});
