import * as z from 'zod';
import { custodyConflictSchema, guardianSchema, heldByHand } from './child.ts';
import { childOverviewSchema } from './child-overview.ts';
import { idSchema, versionSchema } from '../ids.ts';

/** A contact person with how to reach them; protected details are left out. */
const contactSchema = guardianSchema.extend({
  mobile: z.string().optional(),
  email: z.string().optional(),
  addressProtected: z.boolean(),
  /** How many children name the person. */
  children: z.number().int(),
});
export type Contact = z.infer<typeof contactSchema>;

/** The child as those who set master data right see it. */
export const childFileSchema = z.object({
  child: childOverviewSchema,
  version: versionSchema,
  /** Whether a CPR number is known; the number itself leaves the server nowhere. */
  hasCpr: z.boolean(),
  protectedByHand: z.boolean(),
  byHand: z.array(z.enum(heldByHand)),
  contacts: z.array(contactSchema),
  conflicts: z.array(custodyConflictSchema),
  mergedFrom: z.array(idSchema),
});
export type ChildFile = z.infer<typeof childFileSchema>;
