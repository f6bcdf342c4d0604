import * as z from 'zod';
import { groupIdSchema, idSchema } from '../ids.ts';
import { addressSchema, childSchema, guardianSchema } from './child.ts';

/** A contact person as a file states it. */
export const wantedGuardianSchema = guardianSchema.omit({ source: true }).extend({
  protected: z.boolean(),
  address: addressSchema.optional(),
  phones: z.array(
    z.object({ kind: z.enum(['home', 'work', 'mobile']), number: z.string(), protected: z.boolean() }),
  ),
  email: z.string().optional(),
});
export type WantedGuardian = z.infer<typeof wantedGuardianSchema>;

/** What one unit's file says about a child: what the profile shall say of it from the file's day on. */
export const wantedChildSchema = childSchema
  .pick({ id: true, firstName: true, lastName: true, birthDate: true, gender: true, address: true })
  .extend({
    protected: z.boolean(),
    /** Ten digits; never stored as it is. */
    cpr: z.string().optional(),
    place: z.object({
      unitId: idSchema,
      unitName: z.string(),
      groups: z.array(z.object({ id: groupIdSchema, name: z.string() })),
      level: z.string().optional(),
    }),
    guardians: z.array(wantedGuardianSchema),
  });
export type WantedChild = z.infer<typeof wantedChildSchema>;
export type WantedPlace = WantedChild['place'];

/** What one unit's file says about a member of staff. */
export const wantedStaffSchema = z.object({
  id: idSchema,
  name: z.string(),
  initials: z.string().optional(),
  /** Keyed hash of the e-mail address. */
  mail: z.string().optional(),
  protected: z.boolean(),
  unitId: idSchema,
  unitName: z.string(),
  isLeader: z.boolean(),
  /** The groups whose children the person works with; empty: none. */
  groupIds: z.array(groupIdSchema),
});
export type WantedStaff = z.infer<typeof wantedStaffSchema>;
