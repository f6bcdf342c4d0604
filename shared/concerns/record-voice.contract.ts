import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { toldVoiceInputSchema, voiceSchema } from './voice.ts';

/** What a child has told somebody who works with it, in the child's words; or why it could not be asked. */
export const recordVoice = contract({
  name: 'record-voice',
  module: 'concerns',
  method: 'PUT',
  path: '/concerns/children/{childId}/voices/{voiceId}',
  permission: 'concern.work',
  audit: 'voice.recorded',
  input: z.object({ childId: idSchema, voiceId: idSchema, ...toldVoiceInputSchema.shape }),
  output: z.object({ voice: voiceSchema }),
  refusals: ['id-taken', 'nothing-said', 'because-missing', 'perspective-missing', 'picture-not-clean'],
});
