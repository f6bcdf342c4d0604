import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { ownVoiceInputSchema, voiceSchema } from './voice.ts';

/** What a child or young person tells by itself. */
export const giveVoice = contract({
  name: 'give-voice',
  module: 'concerns',
  method: 'PUT',
  path: '/concerns/own/{childId}/voices/{voiceId}',
  permission: 'voice.give',
  audit: 'voice.given',
  input: z.object({ childId: idSchema, voiceId: idSchema, ...ownVoiceInputSchema.shape }),
  output: z.object({ voice: voiceSchema }),
  refusals: ['id-taken', 'nothing-said', 'because-missing', 'perspective-missing', 'picture-not-clean'],
});
