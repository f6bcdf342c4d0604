import * as z from 'zod';
import { dateSchema, idSchema, instantSchema, versionSchema } from '../ids.ts';
import { someSectionsSchema } from './consent.ts';

const someoneSchema = z.object({ id: idSchema, name: z.string() });

/** One exchange in SSD cooperation. A case is the matter it is about: the law counts the meetings of each. */
const ssdExchangeSchema = z.object({
  caseId: idSchema,
  /** What the case is about, in a few words. */
  matter: z.string().trim().min(3).max(120),
  exchange: z.enum(['meeting', 'follow-up']),
  heldOn: dateSchema,
  /** Why a second meeting is needed; the law allows it in special cases. */
  special: z.string().trim().max(1000).default(''),
});
export type SsdExchange = z.infer<typeof ssdExchangeSchema>;

/** What a leader states when something is released without consent. */
export const basisStatementSchema = z.object({
  kind: z.enum(['authority', 'ssd', 'notification']),
  unitId: idSchema,
  sections: someSectionsSchema,
  until: dateSchema,
  /** Why it is necessary, and why not by consent. */
  rationale: z.string().trim().min(10).max(2000),
  ssd: ssdExchangeSchema.optional(),
});
export type BasisStatement = z.infer<typeof basisStatementSchema>;

/** A release on another basis than consent, with its whole story. */
export const basisSchema = z.object({
  id: idSchema,
  childId: idSchema,
  ...basisStatementSchema.shape,
  unitName: z.string(),
  /** As the law stood that day. */
  citation: z.string(),
  from: dateSchema,
  at: instantSchema,
  by: someoneSchema,
  ended: z.object({ at: instantSchema, by: someoneSchema, reason: z.string(), note: z.string() }).optional(),
  version: versionSchema,
});
export type Basis = z.infer<typeof basisSchema>;

/** Why a release was ended by staff. */
export const endReasons = ['withdrawn-by-word-of-mouth', 'no-longer-needed', 'mistake'] as const;
