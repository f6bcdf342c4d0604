import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { voiceSchema } from './voice.ts';

/** What the child has told, newest first, for those who work with it. */
export const listVoices = contract({
  name: 'list-voices',
  module: 'concerns',
  method: 'GET',
  path: '/concerns/children/{childId}/voices',
  permission: 'concern.read',
  audit: 'voice.read',
  input: z.object({ childId: idSchema }),
  output: z.object({ voices: z.array(voiceSchema), ageMonths: z.number().int(), mayRecord: z.boolean() }),
  refusals: [],
});
