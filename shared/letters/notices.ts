import * as z from 'zod';
import type { Side } from '../access/actor.ts';
import { instantSchema } from '../ids.ts';

/** What a notice on the page can be about. */
export const noticeKinds = [
  'task-due',
  'round-opened',
  'consent-asked',
  'consent-answered',
  'consent-ending',
  'released',
  'stop-set',
  'letter-failed',
  'import-waits',
  'access-ending',
  'file-ready',
  'correction',
  'erasure',
  'dialogue-invited',
  'dialogue-talk',
  'dialogue-agreed',
  'dialogue-ended',
  'dialogue-answered',
  'case-offered',
  'case-shared',
  'stop-answered',
  'sparring-answered',
  'security',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Ways a notice can reach somebody beyond the page itself, where it always stands. */
export const noticeWays = ['none', 'email', 'email-daily', 'sms'] as const;
export type NoticeWay = (typeof noticeWays)[number];

interface KindRule {
  /** Whose matter it is. */
  sides: readonly Side[];
  /** The way when nothing was chosen. */
  usual: NoticeWay;
  /** It concerns a right or the safety of somebody: it cannot be turned off, only the way be chosen. */
  always?: true;
}

/** Which kinds each side may choose for, and what holds when nothing was chosen. */
export const kindRules: Record<NoticeKind, KindRule> = {
  'task-due': { sides: ['staff'], usual: 'email-daily' },
  'round-opened': { sides: ['staff'], usual: 'email-daily' },
  'consent-asked': { sides: ['guardian', 'child'], usual: 'email', always: true },
  'consent-answered': { sides: ['staff'], usual: 'email-daily' },
  'consent-ending': { sides: ['staff', 'guardian', 'child'], usual: 'email-daily' },
  released: { sides: ['staff', 'guardian', 'child'], usual: 'email-daily' },
  'stop-set': { sides: ['staff'], usual: 'email', always: true },
  'letter-failed': { sides: ['staff'], usual: 'email-daily' },
  'import-waits': { sides: ['staff'], usual: 'email-daily' },
  'access-ending': { sides: ['staff'], usual: 'email', always: true },
  'file-ready': { sides: ['staff', 'guardian', 'child'], usual: 'email', always: true },
  correction: { sides: ['staff', 'guardian', 'child'], usual: 'email-daily' },
  erasure: { sides: ['staff'], usual: 'email-daily' },
  'dialogue-invited': { sides: ['guardian', 'child'], usual: 'email' },
  'dialogue-talk': { sides: ['guardian', 'child'], usual: 'email' },
  'dialogue-agreed': { sides: ['guardian', 'child'], usual: 'email-daily' },
  'dialogue-ended': { sides: ['guardian', 'child'], usual: 'email' },
  'dialogue-answered': { sides: ['staff'], usual: 'email-daily' },
  'case-offered': { sides: ['staff'], usual: 'email-daily' },
  'case-shared': { sides: ['guardian', 'child'], usual: 'email-daily' },
  'stop-answered': { sides: ['staff'], usual: 'email', always: true },
  'sparring-answered': { sides: ['staff'], usual: 'email-daily' },
  security: { sides: ['staff', 'guardian', 'child'], usual: 'email', always: true },
};

export const kindsFor = (side: Side): NoticeKind[] =>
  noticeKinds.filter((kind) => kindRules[kind].sides.includes(side));

/** One notice on the page. `facts` are ids and numbers only; the words stand in the catalogues under the kind. */
export const noticeSchema = z.object({
  id: z.string().min(3).max(80),
  at: instantSchema,
  kind: z.enum(noticeKinds),
  facts: z.record(z.string().max(30), z.union([z.string().max(40), z.number()])),
  /** Where it leads, on our own site. */
  path: z.string().regex(/^\/(?!\/)[\w\-/.]*$/),
  read: z.boolean(),
});
export type Notice = z.infer<typeof noticeSchema>;

/** What a person has chosen: a way for each kind, and where e-mail and text messages go. */
export const choicesSchema = z.object({
  ways: z.partialRecord(z.enum(noticeKinds), z.enum(noticeWays)),
  email: z.email().max(200).optional(),
  phone: z.string().trim().max(30).optional(),
});
export type Choices = z.infer<typeof choicesSchema>;

/** The way in force for a kind: what was chosen, but never none where it must reach the person. */
export function wayFor(kind: NoticeKind, choices: Pick<Choices, 'ways'> | undefined): NoticeWay {
  const { usual, always } = kindRules[kind];
  const chosen = choices?.ways[kind] ?? usual;
  return always && chosen === 'none' ? usual : chosen;
}
