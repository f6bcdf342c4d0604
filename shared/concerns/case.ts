import * as z from 'zod';
import { dateSchema, groupIdSchema, idSchema, instantSchema, versionSchema } from '../ids.ts';
import { focusPointSchema } from '../rounds/follow-up.ts';
import { caseActionsSchema } from './actions.ts';
import { degreeSchema } from '../instruments/ruler-band.ts';
import { caseMoveSchema, caseStates, levelSchema, MOST_MOVES, someoneSchema } from './case-moves.ts';

export const caseKinds = ['wonder', 'concern'] as const;
export const templates = ['anti-bullying'] as const;
const howOften = ['once', 'sometimes', 'often', 'daily'] as const;
const howLong = ['days', 'weeks', 'months', 'longer'] as const;
export const toldHow = ['talk', 'phone', 'digital-post', 'intranet'] as const;

/** What demands a notification whoever sees it: on the raise page it stops as a sign of the ruler does. */
export const dangerSigns = ['violence', 'abuse', 'afraid-home', 'own-life'] as const;
export type DangerSign = (typeof dangerSigns)[number];

const line = z.string().trim().max(300).default('');
const said = z.string().trim().max(1000).default('');

/** What was seen or heard, as the one who wondered wrote it down. Only the first field is asked for. */
export const seenSchema = z.object({
  text: z.string().trim().min(3).max(3000),
  /** In which situations, and with whom. */
  when: line,
  often: z.enum(howOften).optional(),
  long: z.enum(howLong).optional(),
  childSaid: said,
  parentsSaid: said,
  degree: degreeSchema.optional(),
  /** For those who work with the child alone: no family's view holds them. */
  signs: z
    .array(z.enum(dangerSigns))
    .max(dangerSigns.length)
    .refine((all) => new Set(all).size === all.length, 'sign-twice')
    .optional(),
});
export type Seen = z.infer<typeof seenSchema>;

/** The joint analysis: six questions, answered together. */
const answer = z.string().trim().max(2000).default('');
export const analysisSchema = z.object({
  /** What do we see, what keeps it going, what have we tried. The first begins with what was seen: as long as that. */
  see: z.string().trim().max(3000).default(''),
  keeps: answer,
  tried: answer,
  /** What do the parents say, what does the child say, what do we want instead. */
  parents: answer,
  child: answer,
  want: answer,
});
export type Analysis = z.infer<typeof analysisSchema>;

export const goalsSchema = z.array(focusPointSchema).max(10);

/** That the family was told, and whether it agrees. Until then the family does not see the case. */
const familyToldSchema = z.object({
  at: instantSchema,
  on: dateSchema,
  by: someoneSchema,
  how: z.enum(toldHow),
  /** What the family said. */
  said: z.string().max(2000),
  agrees: z.boolean(),
  /** On what the work goes on where the family does not agree. */
  basis: z.string().max(500).optional(),
});

/** One wonder or concern about a child in a situation, from the first words to the last. Stands in the child's partition. */
export const caseSchema = z.object({
  id: idSchema,
  kind: z.enum(caseKinds),
  template: z.enum(templates).optional(),
  state: z.enum(caseStates),
  level: levelSchema,
  /** Where the child was when it was written last: whose work list it stands on. */
  unitId: idSchema,
  groupId: groupIdSchema.optional(),
  groupName: z.string().default(''),
  raisedAt: instantSchema,
  raisedBy: someoneSchema,
  seen: seenSchema,
  familyTold: familyToldSchema.optional(),
  /** The one who holds the thread: a case is never without. `unitId` where it is another than the case's. */
  holder: someoneSchema.extend({ unitId: idSchema.optional() }),
  /** To whom it is being handed on; the holder keeps it until that person accepts. */
  offered: z.object({ to: someoneSchema, by: someoneSchema, at: instantSchema }).optional(),
  analysis: analysisSchema.optional(),
  goals: goalsSchema.default([]),
  actions: caseActionsSchema.default([]),
  /** Which of them have been added to what helped before. */
  counted: z.array(idSchema).optional(),
  /** The services involved, by name: from level 2. */
  services: z.array(z.string().trim().min(2).max(120)).max(10).default([]),
  /** Who coordinates: at level 3. */
  coordinatingUnit: z.string().trim().max(120).optional(),
  /** When to look back: six to eight weeks after acting. */
  reviewOn: dateSchema.optional(),
  /** When something was last written here while a stop for suspected violence stood. */
  coveredAt: instantSchema.optional(),
  /** Oldest first. */
  moves: z
    .array(caseMoveSchema)
    .min(1)
    .max(MOST_MOVES + 10),
  version: versionSchema,
});
export type Case = z.infer<typeof caseSchema>;
