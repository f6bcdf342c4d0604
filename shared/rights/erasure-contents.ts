import * as z from 'zod';
import { childItemOf, contentWords } from './child-items.ts';
import type { RetentionKind } from './retention.ts';

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

/** What an item belongs to by its sort key. What nobody has placed goes with the child, and not before. */
export const kindOfEntry = (sortKey: string): RetentionKind => childItemOf(sortKey)?.kind ?? 'profile';

/** The kinds that there is anything of. */
export const kindsIn = (sortKeys: readonly string[]): RetentionKind[] => [
  ...new Set(sortKeys.map(kindOfEntry)),
];

/** How many of each word, of the kinds that are asked for. What nobody has placed is `other`. */
export function contentsOf(sortKeys: readonly string[], kinds: readonly RetentionKind[]): Contents {
  const contents: Contents = {};
  for (const sortKey of sortKeys) {
    const place = childItemOf(sortKey);
    const word = place === undefined ? 'other' : place.word;
    if (word !== undefined && kinds.includes(place?.kind ?? 'profile'))
      contents[word] = (contents[word] ?? 0) + 1;
  }
  return contents;
}
