import * as z from 'zod';
import type { RetentionKind } from './retention.ts';

/** What there is about a child, in the words of those who decide whether it goes. */
export const contentWords = [
  'assessments',
  'follow-ups',
  'cases',
  'placements',
  'notifications',
  'dialogues',
  'consents',
  'letters',
  'corrections',
  'file-requests',
  'files',
  'notices',
  'seats',
  'other',
] as const;
export type ContentWord = (typeof contentWords)[number];

/** How many of each; none of a word that is absent. */
export const contentsSchema = z.partialRecord(z.enum(contentWords), z.int().min(0));
export type Contents = z.infer<typeof contentsSchema>;

/**
 * What stays when a child's file is erased, each with its reason in the catalogues: the record of reads is locked; the
 * counts of the rounds hold no name; the certificate proves that it was done; staff's notices go by themselves after 90
 * days; what is in the archive is the archive's; backups are written over within 35 days; and the child itself, when
 * only a part of the file goes.
 */
export const keptWords = [
  'reads',
  'counts',
  'certificate',
  'staff-notices',
  'archive',
  'backups',
  'child',
] as const;
export type KeptWord = (typeof keptWords)[number];

/** The kind of data that an item of a child's own partition is, by the first part of its sort key. */
const places: Record<string, { kind: RetentionKind; word?: ContentWord }> = {
  own: { kind: 'assessments', word: 'assessments' },
  joint: { kind: 'assessments', word: 'assessments' },
  'follow-up': { kind: 'assessments', word: 'follow-ups' },
  informed: { kind: 'assessments', word: 'follow-ups' },
  case: { kind: 'concerns', word: 'cases' },
  placement: { kind: 'concerns', word: 'placements' },
  plan: { kind: 'concerns' },
  notification: { kind: 'concerns', word: 'notifications' },
  voice: { kind: 'concerns' },
  sparring: { kind: 'concerns' },
  dialogue: { kind: 'dialogues', word: 'dialogues' },
  answers: { kind: 'dialogues' },
  consent: { kind: 'consents', word: 'consents' },
  basis: { kind: 'consents', word: 'consents' },
  stop: { kind: 'consents', word: 'consents' },
  letter: { kind: 'letters', word: 'letters' },
  correction: { kind: 'corrections', word: 'corrections' },
  'file-request': { kind: 'profile', word: 'file-requests' },
  profile: { kind: 'profile' },
  origin: { kind: 'profile' },
  erasure: { kind: 'profile' },
  'file-open': { kind: 'profile' },
};

const placeOf = (sortKey: string) => places[sortKey.split('#')[0] ?? ''];

/** What an item belongs to by its sort key. What nobody has placed goes with the child, and not before. */
export const kindOfEntry = (sortKey: string): RetentionKind => placeOf(sortKey)?.kind ?? 'profile';

/** The kinds that there is anything of. */
export const kindsIn = (sortKeys: readonly string[]): RetentionKind[] => [
  ...new Set(sortKeys.map(kindOfEntry)),
];

/** How many of each word, of the kinds that are asked for. What nobody has placed is `other`. */
export function contentsOf(sortKeys: readonly string[], kinds: readonly RetentionKind[]): Contents {
  const contents: Contents = {};
  for (const sortKey of sortKeys) {
    const place = placeOf(sortKey);
    const word = place === undefined ? 'other' : place.word;
    if (word !== undefined && kinds.includes(place?.kind ?? 'profile'))
      contents[word] = (contents[word] ?? 0) + 1;
  }
  return contents;
}
