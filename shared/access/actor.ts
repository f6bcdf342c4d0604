import * as z from 'zod';
import { dateSchema, groupIdSchema, idSchema, tenantSchema } from '../ids.ts';

/**
 * What a person is, where and when. `staff` works with the children of the named groups; `leader` leads the
 * unit; `administrator` runs the system for the municipality.
 */
export const membershipSchema = z.discriminatedUnion('role', [
  z.object({
    role: z.literal('staff'),
    unitId: idSchema,
    groupIds: z.array(groupIdSchema),
    from: dateSchema,
    to: dateSchema.optional(),
  }),
  z.object({ role: z.literal('leader'), unitId: idSchema, from: dateSchema, to: dateSchema.optional() }),
  z.object({ role: z.literal('administrator'), from: dateSchema, to: dateSchema.optional() }),
]);
export type Membership = z.infer<typeof membershipSchema>;
export type Role = Membership['role'];

/** Who asks. Read from the table at every request, so that a withdrawn role bites at once. */
export const actorSchema = z.object({
  tenant: tenantSchema,
  id: idSchema,
  memberships: z.array(membershipSchema),
});
export type Actor = z.infer<typeof actorSchema>;

/** True from the first to the last day, both included. */
export function holdsOn(membership: { from: string; to?: string | undefined }, today: string): boolean {
  return membership.from <= today && (membership.to === undefined || today <= membership.to);
}
