import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { correctionWords, shownCorrectionSchema } from './correction.ts';

/** A parent or young person says what is wrong and what is right. The same id again is the same request. */
export const askCorrection = contract({
  name: 'ask-correction',
  module: 'rights',
  method: 'PUT',
  path: '/rights/children/{childId}/corrections/{correctionId}',
  permission: 'correction.ask',
  audit: 'correction.asked',
  input: z.object({ childId: idSchema, correctionId: idSchema, ...correctionWords }),
  output: shownCorrectionSchema,
  refusals: [],
});
