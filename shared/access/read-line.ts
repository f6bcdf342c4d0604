import * as z from 'zod';
import { idSchema, instantSchema } from '../ids.ts';
import { sides } from './actor.ts';
import { purposes } from './purposes.ts';

/** What a line of the record can be about. */
export const aboutKinds = [
  'child',
  'group',
  'unit',
  'person',
  'import',
  'round',
  'consent',
  'letter',
  'tenant',
] as const;
export type AboutKind = (typeof aboutKinds)[number];

/** In what capacity somebody asked: a role that gave the right, and where it was held. */
export const heldAsSchema = z.object({
  role: z.string(),
  unitId: z.string().optional(),
  unitName: z.string().optional(),
});
export type HeldAs = z.infer<typeof heldAsSchema>;

/** One line of the record as it leaves the server: who asked for what, when, as what and why. */
export const readLineSchema = z.object({
  /** The line's place in time: fit as a cursor, and the same in every list. */
  place: z.string(),
  at: instantSchema,
  side: z.enum(sides),
  /** Absent where the reader may not know the person. */
  actorId: idSchema.optional(),
  actorName: z.string().optional(),
  /** True when the reader is the one who asked. */
  own: z.boolean(),
  as: z.array(heldAsSchema),
  word: z.string(),
  purpose: z.enum(purposes),
  outcome: z.enum(['asked', 'refused']),
});
export type ReadLine = z.infer<typeof readLineSchema>;

/** A line's place: its instant and a random tail. Lists go on from the last one shown. */
export const placeSchema = z.string().regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z#[a-z0-9]{4,26}$/);
