import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { correctionOutcomes, shownCorrectionSchema } from './correction.ts';

/** The unit's leader or an administrator answers, with a reason that the family reads. */
export const answerCorrection = contract({
  name: 'answer-correction',
  module: 'rights',
  method: 'PUT',
  path: '/rights/children/{childId}/corrections/{correctionId}/answer',
  permission: 'correction.answer',
  audit: 'correction.answered',
  input: z.object({
    childId: idSchema,
    correctionId: idSchema,
    version: versionSchema,
    outcome: z.enum(correctionOutcomes),
    reason: z.string().trim().min(3).max(1000),
  }),
  output: shownCorrectionSchema,
  refusals: ['already-answered', 'not-a-judgement'],
});
