import { voiceSchema, type Voice } from './voice.ts';

/** The child's own voice on its thread: all of it but the picture, which is fetched when opened. */
export const voiceEntrySchema = voiceSchema;
export type VoiceEntry = Voice;

/**
 * What of the child's words reaches a family: the child itself sees its own; a parent what the child lets them see.
 * Whether a stop covers it is judged with everything else on the thread.
 */
export const voicesFor = (voices: readonly Voice[], isFamily: boolean, isTheChild: boolean): Voice[] =>
  voices.filter(({ parentsMaySee }) => !isFamily || isTheChild || parentsMaySee);
