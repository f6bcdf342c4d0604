import * as z from 'zod';
import { dateSchema, groupIdSchema, idSchema, instantSchema } from '../ids.ts';
import { profileAgeSchema } from '../instruments/profile.ts';
import { dialogueStates } from './states.ts';
import { personSchema } from './dialogue.ts';

/** What is to be done next, and by whom it is waited for. */
export const dueWords = [
  'invite',
  'answer-staff',
  'answer-family',
  'plan-talk',
  'hold-talk',
  'agree',
  'action',
  'close',
] as const;
export type DueWord = (typeof dueWords)[number];

/** The mean of a theme's answers for each side; absent where nobody knew. */
const meanSchema = z.object({ staff: z.number().optional(), family: z.number().optional() });
export const meansSchema = z.record(z.string(), meanSchema);
export type Means = z.infer<typeof meansSchema>;

/** A dialogue on its unit's list. */
export const dialogueLineSchema = z.object({
  id: idSchema,
  childId: idSchema,
  childName: z.string(),
  groupId: groupIdSchema,
  groupName: z.string(),
  age: profileAgeSchema,
  state: z.enum(dialogueStates),
  owner: personSchema,
  startedAt: instantSchema,
  /** What comes next and by when; absent when it is over. */
  what: z.enum(dueWords).optional(),
  dueOn: dateSchema.optional(),
  /** Whether the family was handed a plan. */
  agreedOn: dateSchema.optional(),
  /** For the group's spider web, once both have answered: no words, no single answers. */
  means: meansSchema.optional(),
});
export type DialogueLine = z.infer<typeof dialogueLineSchema>;
