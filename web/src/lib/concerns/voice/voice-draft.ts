import type { RequestOf } from '#shared/contract.ts';
import type { giveVoice } from '#shared/concerns/give-voice.contract.ts';

export type Picture = NonNullable<RequestOf<typeof giveVoice>['picture']>;

/** What is answered so far; a picture is kept on the page alone. */
export interface VoiceDraft {
  id: string;
  faces: Record<string, number>;
  more: Record<string, string>;
  words: string;
  parentsMaySee: 'yes' | 'no' | '';
  way: 'told' | 'seen' | 'not-had';
  because: string;
  perspective: string;
}

export const isVoiceDraft = (value: unknown): value is VoiceDraft =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'faces' in value &&
  typeof value.faces === 'object' &&
  'more' in value &&
  typeof value.more === 'object' &&
  'words' in value &&
  'way' in value &&
  'perspective' in value;
