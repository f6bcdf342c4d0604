import * as z from 'zod';
import { affiliationSchema, guardianSchema, noticeSchema, addressSchema } from './child.ts';
import { dateSchema, idSchema } from '../ids.ts';

/** The child as it leaves the server: the address only where it may be seen. */
export const childOverviewSchema = z.object({
  id: idSchema,
  firstName: z.string(),
  lastName: z.string(),
  birthDate: dateSchema,
  ageMonths: z.number().int(),
  gender: z.enum(['K', 'M']).optional(),
  addressProtected: z.boolean(),
  address: addressSchema.optional(),
  affiliations: z.array(affiliationSchema),
  guardians: z.array(guardianSchema),
  notices: z.array(noticeSchema),
});
export type ChildOverview = z.infer<typeof childOverviewSchema>;

/** Why the reader may see this; each code has wording in the message catalogues. */
export const whySchema = z.array(z.string());
