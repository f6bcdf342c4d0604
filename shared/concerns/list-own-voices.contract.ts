import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { voiceSchema } from './voice.ts';

/** What one has told oneself, newest first. What was written down about one is read on the thread. */
export const listOwnVoices = contract({
  name: 'list-own-voices',
  module: 'concerns',
  method: 'GET',
  path: '/concerns/own/{childId}/voices',
  permission: 'voice.give',
  audit: 'voice.own-read',
  input: z.object({ childId: idSchema }),
  output: z.object({ voices: z.array(voiceSchema), ageMonths: z.number().int() }),
  refusals: [],
});
