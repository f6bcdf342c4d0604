import * as z from 'zod';
import { idSchema } from '../ids.ts';
import { personFoundSchema } from './search-people.contract.ts';

/** Why two may be the same: each has wording. `cpr`, `mail`: exactly the same number or address. */
const likenesses = [
  'cpr',
  'mail',
  'same-name',
  'name-spelled-otherwise',
  'names-swapped',
  'part-of-name',
  'same-birth-date',
  'birth-date-near',
  'birth-date-swapped',
] as const;
export type Likeness = (typeof likenesses)[number];

/** Someone known already who may be the same person. `same`: no doubt, so that another must not be made. */
export const candidateSchema = personFoundSchema.omit({ kind: true }).extend({
  kind: z.enum(['child', 'staff', 'guardian']),
  same: z.boolean(),
  because: z.array(z.enum(likenesses)),
});
export type Candidate = z.infer<typeof candidateSchema>;

/** That someone has looked at those who may be the same, and why it is another all the same. */
export const otherThanSchema = z.object({
  ids: z.array(idSchema).min(1).max(20),
  reason: z.string().trim().min(3).max(300),
});
export type OtherThan = z.infer<typeof otherThanSchema>;
