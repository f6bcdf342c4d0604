import * as z from 'zod';
import { dateSchema, groupIdSchema, idSchema, instantSchema, versionSchema } from '../ids.ts';
import { profileAgeSchema } from '../instruments/profile.ts';
import { answerSides, type Answers } from './answers.ts';
import { commentSchema, planSchema } from './plan.ts';
import { dialogueStates } from './states.ts';

export const personSchema = z.object({ id: idSchema, name: z.string() });

/** When and where one talks. `on` and `time` are local: what stands on the wall at the place. */
export const talkSchema = z.object({
  on: dateSchema,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  place: z.string().trim().min(1).max(200),
  /** Who else takes part, in words. */
  with: z.string().trim().max(300),
});
export type Talk = z.infer<typeof talkSchema>;

const at = { at: instantSchema, by: personSchema };

/** A dialogue about a child, as stored; what each person has answered stands beside it. */
export const dialogueSchema = z.object({
  id: idSchema,
  childId: idSchema,
  /** Where it is held: the place whose list it stands on. */
  unitId: idSchema,
  unitName: z.string(),
  groupId: groupIdSchema,
  groupName: z.string(),
  age: profileAgeSchema,
  profileVersion: versionSchema,
  /** The questions of each theme, so that answers are checked and counted without reading the profile again. */
  shape: z.record(z.string(), z.array(z.string())),
  /** The dialogue owner: runs it and brings it to an end. */
  owner: personSchema,
  state: z.enum(dialogueStates),
  startedAt: instantSchema,
  startedBy: personSchema,
  /** By when everyone is asked to have answered. */
  answerBy: dateSchema,
  answered: z.array(
    z.object({
      side: z.enum(answerSides),
      id: idSchema,
      name: z.string(),
      at: instantSchema,
      /** A child that answered together with staff. */
      withStaff: z.literal(true).optional(),
    }),
  ),
  /** When the family was invited, and when it was last reminded. */
  invited: z.object({ ...at, remindedAt: instantSchema.optional() }).optional(),
  /** Opened before all had answered, and why. */
  opened: z.object({ ...at, why: z.string() }).optional(),
  talk: talkSchema.extend({ ...at }).optional(),
  held: z.object({ on: dateSchema, ...at }).optional(),
  plan: planSchema.optional(),
  /** When the plan was first handed to the family, and when it last changed. */
  agreed: z.object({ ...at, changedAt: instantSchema }).optional(),
  comments: z.array(commentSchema).default([]),
  closed: z.object({ ...at, why: z.string() }).optional(),
  /** Counts up with the talk and the plan, which people write over each other; answers and comments leave it. */
  edition: versionSchema,
  version: versionSchema,
});
export type Dialogue = z.infer<typeof dialogueSchema>;

/** A dialogue with what everyone has said. */
export interface StoredDialogue {
  dialogue: Dialogue;
  answers: Answers[];
}
