import * as z from 'zod';
import { familyCaseSchema } from '../concerns/family-case.ts';
import { dateSchema, idSchema } from '../ids.ts';
import { followUpEntrySchema, jointEntrySchema } from '../rounds/thread-entries.ts';
import { addressSchema, guardianSchema, noticeSchema } from './child.ts';

/** A child as its family meets it first: who, where, and what waits for an answer. */
export const myChildCardSchema = z.object({
  childId: idSchema,
  firstName: z.string(),
  lastName: z.string(),
  birthDate: dateSchema,
  unitName: z.string().optional(),
  groupName: z.string().optional(),
  /** Questions about consent that wait for this reader's answer. */
  waiting: z.number().int(),
  /** Whether a dialogue waits for this reader's answers. */
  dialogueWaits: z.boolean(),
});
export type MyChildCard = z.infer<typeof myChildCardSchema>;

/** A contact person as the family sees it: of another with name and address protection only that there is one. */
const myContactSchema = guardianSchema.pick({ id: true, relation: true }).extend({
  /** Absent where the person has name and address protection and is another than the reader. */
  name: z.string().optional(),
  isReader: z.boolean(),
  custody: z.boolean(),
});
export type MyContact = z.infer<typeof myContactSchema>;

/** How the municipality can reach the reader. Only ever the reader's own. */
const myDetailsSchema = z.object({
  name: z.string(),
  mobile: z.string().optional(),
  email: z.string().optional(),
  address: addressSchema.optional(),
  isProtected: z.boolean(),
});
export type MyDetails = z.infer<typeof myDetailsSchema>;

/** All that is registered about a child, in the family's terms. A pupil gets the basics: no address, notices or thread. */
export const myChildSchema = z.object({
  child: z.object({
    id: idSchema,
    firstName: z.string(),
    lastName: z.string(),
    birthDate: dateSchema,
    gender: z.enum(['K', 'M']).optional(),
    address: addressSchema.optional(),
    /** Whether there is an address that is not shown, because somebody in the family is protected. */
    addressHidden: z.boolean(),
    /** Whether a CPR number is known; the number itself leaves the server nowhere. */
    hasCpr: z.boolean(),
  }),
  /** Those of today first, then the newest. */
  places: z.array(
    z.object({
      unitName: z.string(),
      groups: z.array(z.string()),
      from: dateSchema,
      to: dateSchema.optional(),
      isNow: z.boolean(),
    }),
  ),
  contacts: z.array(myContactSchema),
  mine: myDetailsSchema.optional(),
  notices: z.array(noticeSchema.pick({ version: true, sentOn: true, channel: true })),
  /** `all`: also what staff wrote. `two-factors`: that takes a stronger sign-in. `basics`: a pupil's own basics. */
  sees: z.enum(['all', 'two-factors', 'basics']),
  /** What was agreed last. */
  latest: z.object({ joint: jointEntrySchema.optional(), followUp: followUpEntrySchema.optional() }),
  /** Open cases the family has been told about: what is worked on together. */
  together: z.array(familyCaseSchema),
  waiting: z.number().int(),
  why: z.array(z.string()),
});
export type MyChild = z.infer<typeof myChildSchema>;
