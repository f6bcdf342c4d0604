import type { Contract } from '../contract.ts';
import { giveVoice } from './give-voice.contract.ts';
import { listOwnVoices } from './list-own-voices.contract.ts';
import { listVoices } from './list-voices.contract.ts';
import { readVoicePicture } from './read-voice-picture.contract.ts';
import { recordVoice } from './record-voice.contract.ts';

/** The child's own voice: given by itself, or told to somebody. */
export const voiceContracts: readonly Contract[] = [
  recordVoice,
  giveVoice,
  listVoices,
  listOwnVoices,
  readVoicePicture,
];
