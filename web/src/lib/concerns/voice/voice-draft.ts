import type { RequestOf } from '#shared/contract.ts';
import type { giveVoice } from '#shared/concerns/give-voice.contract.ts';

export type Picture = NonNullable<RequestOf<typeof giveVoice>['picture']>;

/** What is answered so far; the picture is kept beside it. */
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

/** Under what a draft lies on the device: what is said in one case is not found in another. */
export const voiceKeyOf = (childId: string, about: { kind: string; id?: string } | undefined): string =>
  `voice:${childId}:${about?.kind ?? 'own'}${about?.id === undefined ? '' : `:${about.id}`}`;

export const isPicture = (value: unknown): value is Picture =>
  typeof value === 'object' &&
  value !== null &&
  'jpeg' in value &&
  typeof value.jpeg === 'string' &&
  'kind' in value &&
  (value.kind === 'drawing' || value.kind === 'photo');

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
