import * as z from 'zod';
import { dateSchema, groupIdSchema, idSchema, instantSchema, versionSchema } from '../ids.ts';
import { degreeSchema } from '../instruments/ruler-band.ts';
import { someoneSchema } from './case-moves.ts';
import { foundKinds } from './sparring-words.ts';
import { plainText } from './text-words.ts';

/** What a question to the district team says, in the order it is asked. */
export const sparringFields = ['question', 'tried', 'works', 'childView', 'parentsView'] as const;
export type SparringField = (typeof sparringFields)[number];

const text = (least: number, most: number) => z.string().overwrite(plainText).trim().min(least).max(most);
const said = z.string().overwrite(plainText).trim().max(2000).default('');

export const sparringTextsSchema = z.object({
  question: text(10, 2000),
  /** What was tried already, and what helps. */
  tried: said,
  works: said,
  childView: said,
  parentsView: said,
});
export type SparringTexts = z.infer<typeof sparringTextsSchema>;

/** Without a name, or with one: the latter only where the child's file is released to the team. */
export const sparringModes = ['anonymous', 'named'] as const;
export type SparringMode = (typeof sparringModes)[number];

/** A place in one of the fields that tells who it is about. */
export const fieldFoundSchema = z.object({
  field: z.enum(sparringFields),
  from: z.number().int(),
  to: z.number().int(),
  kind: z.enum(foundKinds),
  certain: z.boolean(),
  replacement: z.string(),
});
export type FieldFound = z.infer<typeof fieldFoundSchema>;

/** A next step that the team proposes; the case's own people decide whether it becomes an action. */
const proposalSchema = z.object({
  id: idSchema,
  text: z.string().trim().min(3).max(500),
  target: z.enum(['child', 'surroundings']),
  /** By when it would be done, in weeks from when it is accepted. */
  weeks: z.number().int().min(1).max(8),
});
export type Proposal = z.infer<typeof proposalSchema>;

export const proposalsSchema = z
  .array(proposalSchema)
  .max(10)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'duplicate');

export const replySchema = z.object({
  reflections: z.string().trim().min(10).max(4000),
  steps: proposalsSchema,
  /** When the team would like to hear how it went. */
  feedbackOn: dateSchema,
  at: instantSchema,
  by: someoneSchema,
});
export type Reply = z.infer<typeof replySchema>;

export const questionStates = ['waiting', 'answered', 'reported'] as const;

/**
 * A question as the team has it. Without a name it holds no child, no asker, no unit and no more than the day: nothing
 * in it leads back. Whose it is stands with the child alone, see `sparringSchema`.
 */
export const teamQuestionSchema = z.object({
  kind: z.literal('question'),
  id: idSchema,
  mode: z.enum(sparringModes),
  asked: sparringTextsSchema,
  degree: degreeSchema.optional(),
  askedOn: dateSchema,
  /** Only when asked with the name. */
  named: z
    .object({ childId: idSchema, childName: z.string(), askerName: z.string(), unitName: z.string() })
    .optional(),
  state: z.enum(questionStates),
  /** Whoever leads the meeting has shown how everyone placed it, before all had. */
  opened: z.boolean().default(false),
  reply: replySchema.optional(),
  /** How it went, from those who asked. */
  feedback: z.object({ on: dateSchema, text: z.string() }).optional(),
  version: versionSchema,
});
export type TeamQuestion = z.infer<typeof teamQuestionSchema>;

/** The same question as it stands with the child: which case, who asked, and what came of it. */
export const sparringSchema = z.object({
  id: idSchema,
  caseId: idSchema,
  teamId: idSchema,
  teamName: z.string(),
  mode: z.enum(sparringModes),
  /** On which release a named question rests. */
  basisId: idSchema.optional(),
  asked: sparringTextsSchema,
  degree: degreeSchema.optional(),
  at: instantSchema,
  by: someoneSchema,
  /** On whose list of tasks it stands. */
  unitId: idSchema,
  /** The team's reply, once it has been taken into the case; which of its steps were accepted. */
  taken: z
    .object({ at: instantSchema, by: someoneSchema, reply: replySchema, accepted: z.array(idSchema) })
    .optional(),
  feedback: z.object({ at: instantSchema, by: someoneSchema, text: z.string() }).optional(),
  version: versionSchema,
});
export type Sparring = z.infer<typeof sparringSchema>;

/** How a question stands among the tasks of the unit that asked: nothing of what was written. */
export const sparringTaskSchema = z.object({
  kind: z.literal('sparring'),
  id: idSchema,
  caseId: idSchema,
  childId: idSchema,
  childName: z.string(),
  unitId: idSchema,
  groupId: groupIdSchema.optional(),
  groupName: z.string(),
  what: z.enum(['reply', 'feedback']),
  /** Those written before it was kept have none. */
  teamId: idSchema.optional(),
  dueOn: dateSchema,
  responsibleId: idSchema,
  responsibleName: z.string(),
});
export type SparringTask = z.infer<typeof sparringTaskSchema>;

/** Days after which those who asked look whether a reply has come. */
export const REPLY_DAYS = 14;
