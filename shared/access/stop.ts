import * as z from 'zod';
import { idSchema, instantSchema, versionSchema } from '../ids.ts';
import type { StopFact } from './facts.ts';

const someoneSchema = z.object({ id: idSchema, name: z.string() });

/** Suspected violence or abuse: the whole story. Shown to those who work at the child's unit, never to the family. */
export const storedStopSchema = z.object({
  id: idSchema,
  childId: idSchema,
  from: instantSchema,
  by: someoneSchema,
  /** What was seen or heard, in the words of the one who set it. */
  seen: z.string().trim().min(10).max(2000),
  lifted: z.object({ at: instantSchema, by: someoneSchema, reason: z.string() }).optional(),
  version: versionSchema,
});
export type StoredStop = z.infer<typeof storedStopSchema>;

/** Whether something was written while a stop held: from its first moment to just before it was lifted. */
export const isCovered = (at: string, stops: readonly StopFact[]): boolean =>
  stops.some((stop) => stop.from <= at && (stop.until === undefined || at < stop.until));

/** Whether a stop stands now. */
export const stopStands = (stops: readonly StopFact[]): boolean =>
  stops.some((stop) => stop.until === undefined);

/** Whom to call, as the municipality has set it; the first two hold everywhere in Denmark. */
export const callSchema = z.object({ name: z.string(), phone: z.string() });
export type Call = z.infer<typeof callSchema>;
