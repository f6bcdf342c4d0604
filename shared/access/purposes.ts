import type { Side } from './actor.ts';

/** What a read or write was for, in the families' terms: the grounds of GDPR art. 15(1)(a) as far as our words tell them. */
export const purposes = [
  'daily-work',
  'assessment',
  'follow-up',
  'information',
  'letters',
  'disclosure',
  'protection',
  'own-matter',
  'oversight',
  'administration',
  'other',
] as const;
export type Purpose = (typeof purposes)[number];

/** By the word's object, the part before the first dot; where one word differs from its object it stands here whole. */
const byWord: Record<string, Purpose> = {
  'child.reads-read': 'oversight',
  child: 'daily-work',
  group: 'daily-work',
  tasks: 'daily-work',
  concern: 'follow-up',
  concerns: 'follow-up',
  placement: 'assessment',
  voice: 'assessment',
  notification: 'protection',
  sparring: 'follow-up',
  team: 'follow-up',
  dialogue: 'follow-up',
  dialogues: 'follow-up',
  effects: 'oversight',
  portal: 'administration',
  ruler: 'administration',
  guide: 'administration',
  'own-assessment': 'assessment',
  'own-assessments': 'assessment',
  'joint-assessment': 'assessment',
  'follow-up': 'follow-up',
  parents: 'follow-up',
  notice: 'information',
  notices: 'information',
  letter: 'letters',
  letters: 'letters',
  link: 'letters',
  consent: 'disclosure',
  consents: 'disclosure',
  release: 'disclosure',
  released: 'disclosure',
  basis: 'disclosure',
  stop: 'protection',
  stops: 'protection',
  family: 'own-matter',
  me: 'own-matter',
  choices: 'own-matter',
  correction: 'own-matter',
  corrections: 'own-matter',
  file: 'own-matter',
  reads: 'oversight',
  alarms: 'oversight',
  alarm: 'oversight',
  'reading-rules': 'oversight',
  sight: 'oversight',
  people: 'administration',
  person: 'administration',
  import: 'administration',
  imports: 'administration',
  instrument: 'administration',
  round: 'administration',
  role: 'administration',
  roles: 'administration',
  account: 'administration',
  accounts: 'administration',
  partner: 'administration',
  partners: 'administration',
  'partner-organisation': 'administration',
  'partner-organisations': 'administration',
  colleagues: 'administration',
  colleague: 'administration',
  staff: 'administration',
  municipality: 'administration',
  unit: 'administration',
  units: 'administration',
  guardian: 'administration',
  guardians: 'administration',
  invitation: 'administration',
  invitations: 'administration',
  directory: 'administration',
  merge: 'administration',
  merges: 'administration',
  retention: 'administration',
  erasure: 'administration',
  erasures: 'administration',
};

/** The purpose behind an audit word; `other` for a word that nobody has placed. */
export const purposeOf = (word: string): Purpose =>
  byWord[word] ?? byWord[word.split('.')[0] ?? ''] ?? 'other';

/** Who asked, as far as it tells the purpose. */
interface Asker {
  word: string;
  side: Side;
  as: readonly { role: string }[];
}

/**
 * What a line was for: daily work is that of those who work with the child. A family that looks at the same does so in
 * its own matter, and one who is nothing but administrator administers.
 */
export function purposeFor({ word, side, as }: Asker): Purpose {
  const purpose = purposeOf(word);
  if (purpose !== 'daily-work') return purpose;
  if (side !== 'staff') return 'own-matter';
  return as.length > 0 && as.every(({ role }) => role === 'administrator') ? 'administration' : purpose;
}
