import * as z from 'zod';
import { dueThings } from '../concerns/case-due.ts';
import { caseTaskSchema } from '../concerns/open-task.ts';
import { notificationWaits } from '../concerns/notification.ts';
import { dueWords } from '../dialogues/line.ts';
import { dateSchema, groupIdSchema, idSchema, instantSchema } from '../ids.ts';
import { taskKinds } from '../rounds/task.ts';

const each = {
  /** Of this piece of work on the list, across all kinds. */
  id: z.string(),
  childId: idSchema,
  childName: z.string(),
  unitId: idSchema,
  groupId: groupIdSchema.optional(),
  groupName: z.string(),
  dueOn: dateSchema,
  /** Whom it waits for; absent: anyone who works with the group. */
  responsibleId: idSchema.optional(),
  responsibleName: z.string().optional(),
};

const ofUnit = { unitId: idSchema.optional() };

export const consentWaits = ['open', 'expiring', 'expired'] as const;

/** One thing that waits for somebody: what, about whom, by when. Nothing of what was written, but an action's own words. */
export const workSchema = z.discriminatedUnion('kind', [
  z.object({
    ...{ kind: z.literal('round'), ...each, groupId: groupIdSchema },
    ...{ what: z.enum(taskKinds), roundId: idSchema, text: z.string().optional() },
  }),
  z.object({
    ...{ kind: z.literal('case'), ...each, what: z.enum(dueThings), caseId: idSchema },
    /** Who holds the thread, and whether that person works there no longer. */
    ...{ holderId: idSchema, holderName: z.string(), holderLeft: z.boolean() },
    moved: caseTaskSchema.shape.moved,
  }),
  z.object({
    ...{ kind: z.literal('notification'), ...each, what: z.enum(notificationWaits) },
    /** To the minute, where the clock runs in hours. */
    dueAt: instantSchema.optional(),
  }),
  z.object({
    ...{
      kind: z.literal('sparring'),
      ...each,
      what: z.enum(['reply', 'read', 'feedback']),
      caseId: idSchema,
    },
  }),
  z.object({ kind: z.literal('dialogue'), ...each, what: z.enum(dueWords), dialogueId: idSchema }),
  z.object({
    ...{ kind: z.literal('consent'), ...each, what: z.enum(consentWaits), consentId: idSchema },
    serviceName: z.string(),
  }),
  /** Without a unit: for who answers for the whole municipality. */
  z.object({ kind: z.literal('correction'), ...each, ...ofUnit, what: z.literal('answer-correction') }),
  z.object({ kind: z.literal('erasure'), ...each, ...ofUnit, what: z.literal('answer-erasure') }),
  /** A question to a district team: about no child that the list could name. */
  z.object({
    ...{ kind: z.literal('team'), id: z.string(), unitId: idSchema, questionId: idSchema },
    ...{ what: z.enum(['answer', 'hear-back']), askedOn: dateSchema, dueOn: dateSchema },
    ...{ groupId: each.groupId, groupName: each.groupName },
    ...{ responsibleId: each.responsibleId, responsibleName: each.responsibleName },
  }),
]);
export type Work = z.infer<typeof workSchema>;
export type WorkKind = Work['kind'];
export const workKinds = [
  ...(['round', 'case', 'notification', 'sparring', 'dialogue', 'consent'] as const),
  ...(['correction', 'erasure', 'team'] as const),
] as const;

/** The work of one kind. */
export type WorkOf<Kind extends WorkKind> = Extract<Work, { kind: Kind }>;
