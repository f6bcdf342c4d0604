import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, idSchema } from '../ids.ts';

export const personFoundSchema = z.object({
  id: idSchema,
  kind: z.enum(['child', 'staff']),
  name: z.string(),
  birthDate: dateSchema.optional(),
  unitId: idSchema.optional(),
  unitName: z.string().optional(),
  groupName: z.string().optional(),
  addressProtected: z.boolean(),
  /** A child with no place in any group; a member of staff who is in no file and has no role without an end. */
  mark: z.enum(['no-unit', 'left']).optional(),
});
export type PersonFound = z.infer<typeof personFoundSchema>;

/**
 * Finds people by the beginning of any of their names, by birth date, or by CPR number. A POST, so that nothing
 * searched for stands in a URL; a CPR number is looked up by its keyed hash and not kept.
 */
export const searchPeople = contract({
  name: 'search-people',
  module: 'people',
  method: 'POST',
  path: '/people/search',
  permission: 'people.search',
  audit: 'people.searched',
  input: z.discriminatedUnion('by', [
    z.object({ by: z.literal('name'), name: z.string().trim().min(2).max(80) }),
    z.object({ by: z.literal('birth-date'), birthDate: dateSchema }),
    z.object({
      by: z.literal('cpr'),
      cpr: z
        .string()
        .trim()
        .regex(/^\d{6}-?\d{4}$/),
    }),
  ]),
  /** At most 50 people; `more` says that a narrower search is needed. */
  output: z.object({ people: z.array(personFoundSchema), more: z.boolean(), why: z.array(z.string()) }),
  refusals: [],
});
