import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';

/** A drawing or photo, fetched when somebody opens it. */
export const readVoicePicture = contract({
  name: 'read-voice-picture',
  module: 'concerns',
  method: 'GET',
  path: '/concerns/children/{childId}/voices/{voiceId}/picture',
  permission: 'concern.read',
  audit: 'voice.picture-read',
  input: z.object({ childId: idSchema, voiceId: idSchema }),
  output: z.object({ jpeg: z.base64() }),
  refusals: [],
});
