import * as z from 'zod';
import { dateSchema, idSchema, instantSchema, versionSchema } from '../ids.ts';
import { consentAnswerSchema, consentSchema } from './consent.ts';
import { basisSchema } from './release.ts';

const someoneSchema = z.object({ id: idSchema, name: z.string() });

/** A consent as it leaves the server. Families see their own answer and how many others are waited for, not whose. */
export const consentViewSchema = consentSchema.omit({ childId: true, answers: true }).extend({
  state: z.enum(['open', 'given', 'waits-again', 'refused', 'withdrawn', 'ended', 'expired']),
  expiresSoon: z.boolean(),
  answers: z.array(consentAnswerSchema.omit({ assurance: true })),
  /** By name, for staff. */
  waitingFor: z.array(someoneSchema),
  waiting: z.number().int(),
  /** What the reader may do with it now. */
  mayAnswer: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type ConsentView = z.infer<typeof consentViewSchema>;

export const basisViewSchema = basisSchema
  .omit({ childId: true })
  .extend({ state: z.enum(['holds', 'ended', 'expired']) });
export type BasisView = z.infer<typeof basisViewSchema>;

export const ssdCaseSchema = z.object({
  caseId: idSchema,
  matter: z.string(),
  meetings: z.number().int(),
  followUps: z.number().int(),
  lastHeldOn: dateSchema,
  next: z.enum(['follow-up', 'none']),
});

/** Of a stop, what the unit's own staff see. */
export const stopViewSchema = z.object({
  id: idSchema,
  from: instantSchema,
  by: someoneSchema,
  seen: z.string(),
  lifted: z.object({ at: instantSchema, by: someoneSchema, reason: z.string() }).optional(),
  version: versionSchema,
});
export type StopView = z.infer<typeof stopViewSchema>;
