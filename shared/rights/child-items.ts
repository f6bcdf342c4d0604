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

/**
 * Where an item of a child's own partition is told in a file: among the master data, as lines of the thread, as a whole
 * of its own beside the thread (`matter`), or as a list of its own. Or why it is not told at all:
 * `holds-nothing`: it only leads to something else, which is told;
 * `is-the-file`: it is about the making of files itself, and is shown on the page of one's rights;
 * `for-the-authority`: when the family hears of it is the authority's to say (databeskyttelsesloven § 22, stk. 1–2);
 * `of-others`: it is about other people (GDPR art. 15(4)).
 */
type Told =
  | ('master-data' | 'thread' | 'matter' | 'list')
  | ('holds-nothing' | 'is-the-file' | 'for-the-authority' | 'of-others');

interface ChildItem {
  /** Which rule of retention it falls under. */
  kind: RetentionKind;
  /** How it is counted for those who decide whether it goes. */
  word?: ContentWord;
  /** In what an archive is handed. */
  archive: Told;
  /** In what a custody holder or the child itself is handed (GDPR art. 15), as far as the thread shows it to them. */
  file: Told;
}

/**
 * Every kind of item that stands in a child's own partition, by the first part of its sort key: what rule it falls
 * under, and where it is told. A kind that is not named here is told nowhere, which a test finds.
 */
export const childItems = {
  profile: { kind: 'profile', archive: 'master-data', file: 'master-data' },
  own: { kind: 'assessments', word: 'assessments', archive: 'thread', file: 'thread' },
  joint: { kind: 'assessments', word: 'assessments', archive: 'thread', file: 'thread' },
  'follow-up': { kind: 'assessments', word: 'follow-ups', archive: 'thread', file: 'thread' },
  informed: { kind: 'assessments', word: 'follow-ups', archive: 'thread', file: 'thread' },
  case: { kind: 'concerns', word: 'cases', archive: 'matter', file: 'matter' },
  plan: { kind: 'concerns', archive: 'matter', file: 'matter' },
  placement: { kind: 'concerns', word: 'placements', archive: 'thread', file: 'thread' },
  voice: { kind: 'concerns', archive: 'matter', file: 'matter' },
  notification: {
    ...{ kind: 'concerns', word: 'notifications', archive: 'matter', file: 'for-the-authority' },
  },
  // A family is told that the team was asked and has answered; the words between colleagues are internal (§ 22, stk. 3).
  sparring: { kind: 'concerns', archive: 'matter', file: 'thread' },
  'sparring-basis': { kind: 'concerns', archive: 'holds-nothing', file: 'holds-nothing' },
  dialogue: { kind: 'dialogues', word: 'dialogues', archive: 'matter', file: 'matter' },
  answers: { kind: 'dialogues', archive: 'matter', file: 'matter' },
  'dialogue-latest': { kind: 'dialogues', archive: 'holds-nothing', file: 'holds-nothing' },
  consent: { kind: 'consents', word: 'consents', archive: 'matter', file: 'matter' },
  basis: { kind: 'consents', word: 'consents', archive: 'matter', file: 'thread' },
  stop: { kind: 'consents', word: 'consents', archive: 'thread', file: 'for-the-authority' },
  letter: { kind: 'letters', word: 'letters', archive: 'list', file: 'list' },
  correction: { kind: 'corrections', word: 'corrections', archive: 'matter', file: 'matter' },
  origin: { kind: 'profile', archive: 'matter', file: 'of-others' },
  erasure: { kind: 'profile', archive: 'holds-nothing', file: 'holds-nothing' },
  'file-request': {
    ...{ kind: 'profile', word: 'file-requests', archive: 'is-the-file', file: 'is-the-file' },
  },
  'file-open': { kind: 'profile', archive: 'holds-nothing', file: 'holds-nothing' },
} as const satisfies Record<string, ChildItem>;

type Name = keyof typeof childItems;
/** The kinds that are told as a whole of their own. */
export type MatterName = {
  [One in Name]: 'matter' extends (typeof childItems)[One]['archive' | 'file'] ? One : never;
}[Name];

/** What is said of an item's kind by its sort key; undefined when nobody has named it. */
export const childItemOf = (sortKey: string): ChildItem | undefined => {
  const [name = ''] = sortKey.split('#');
  return Object.hasOwn(childItems, name) ? childItems[name as Name] : undefined;
};
