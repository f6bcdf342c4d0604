import * as z from 'zod';
import { dateSchema, idSchema, instantSchema } from '../ids.ts';
import { profileSchema } from '../instruments/profile.ts';
import { whySchema } from '../people/child-overview.ts';
import { answerSides, answersSchema } from './answers.ts';
import { commentSchema } from './plan.ts';
import { dialogueSchema } from './dialogue.ts';

/** As whom one reads: at the child's place, as a parent, as the young person, or in a service it was released to. */
const readers = ['staff', 'guardian', 'child', 'service'] as const;
export type Reader = (typeof readers)[number];

/** Somebody who has answered or is asked to. In a family the others have no name. */
const answererSchema = z.object({
  side: z.enum(answerSides),
  id: idSchema.optional(),
  name: z.string(),
  isReader: z.boolean(),
});
export type Answerer = z.infer<typeof answererSchema>;

/** A dialogue as it leaves the server: only what the reader may see at this moment. */
const dialogueViewSchema = dialogueSchema
  .pick({
    id: true,
    childId: true,
    unitName: true,
    groupName: true,
    age: true,
    owner: true,
    state: true,
    startedAt: true,
    answerBy: true,
    invited: true,
    opened: true,
    talk: true,
    held: true,
    plan: true,
    agreed: true,
    closed: true,
    edition: true,
  })
  .extend({
    childName: z.string(),
    firstName: z.string(),
    birthDate: dateSchema,
    reader: z.enum(readers),
    answered: z.array(answererSchema.extend({ at: instantSchema })),
    waitsFor: z.array(answererSchema),
    /** The reader's own answers. */
    mine: answersSchema.optional(),
    hasAnswered: z.boolean(),
    /** Whether the others' answers are shown. */
    isOpen: z.boolean(),
    /** Everybody else's answers, once they may be seen; in a family without the other parent's. */
    others: z.array(answersSchema),
    comments: z.array(commentSchema),
    /** Whether the reader may answer now: for itself, and as staff together with the child. */
    mayAnswer: z.boolean(),
    /** Whether the reader runs it: is its owner, or leads the unit. */
    mayRun: z.boolean(),
    /** Whether the reader may make it its own. */
    mayTakeOver: z.boolean(),
    /** A stop for suspected violence stands: nothing goes to the parents now. Only ever told to staff. */
    stopStands: z.boolean(),
  });
export type DialogueView = z.infer<typeof dialogueViewSchema>;

/** What every write answers. */
export const dialogueReplySchema = z.object({ dialogue: dialogueViewSchema });

/** With the questions, and whom one can make responsible. */
export const dialoguePageSchema = dialogueReplySchema.extend({
  profile: profileSchema,
  people: z.array(z.object({ side: z.enum(answerSides), id: idSchema, name: z.string() })),
  why: whySchema,
});
export type DialoguePage = z.infer<typeof dialoguePageSchema>;

/** One dialogue of a child in a list. */
export const dialogueCardSchema = dialogueViewSchema.pick({
  id: true,
  childId: true,
  firstName: true,
  age: true,
  owner: true,
  state: true,
  startedAt: true,
  answerBy: true,
  talk: true,
  held: true,
  agreed: true,
  mayAnswer: true,
  hasAnswered: true,
});
export type DialogueCard = z.infer<typeof dialogueCardSchema>;
