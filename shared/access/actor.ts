import * as z from 'zod';
import { dateSchema, groupIdSchema, idSchema, tenantSchema } from '../ids.ts';
import { roleSetSchema } from './role-set.ts';

const held = {
  /** The municipality's own variant of the role, from its role set; the standard role when absent. */
  variant: idSchema.optional(),
  from: dateSchema,
  to: dateSchema.optional(),
  /** Who gave it: a person, or `directory`; absent when a grunddata file did, and then files end it too. */
  givenBy: idSchema.optional(),
  /** Handed on by a holder for a time. */
  delegated: z.literal(true).optional(),
};
const inUnit = <const R extends string>(role: R) =>
  z.object({ role: z.literal(role), unitId: idSchema, ...held });
const everywhere = <const R extends string>(role: R) => z.object({ role: z.literal(role), ...held });

/**
 * What a person is, where and when. `staff` works with the children of the named groups; `leader` leads the unit;
 * `administrator` runs the system for the municipality. Those who serve children from outside the unit (`professional`,
 * `coordinator`, `health-visitor`, `district-team`, `partner`) belong to a service, which is a unit too, and see what
 * was released to it. `guardian`, `youth` and `pupil` follow from custody, age and birth, and are never granted.
 */
export const membershipSchema = z.discriminatedUnion('role', [
  z.object({ role: z.literal('staff'), unitId: idSchema, groupIds: z.array(groupIdSchema), ...held }),
  inUnit('leader'),
  inUnit('professional'),
  inUnit('coordinator'),
  inUnit('health-visitor'),
  inUnit('district-team'),
  inUnit('partner'),
  everywhere('administrator'),
  everywhere('consultant'),
  everywhere('guardian'),
  everywhere('youth'),
  everywhere('pupil'),
]);
export type Membership = z.infer<typeof membershipSchema>;
export type Role = Membership['role'];

/** Which of a person's sides is signed in: the one that works, the one that is somebody's parent, or the child itself. */
export const sides = ['staff', 'guardian', 'child'] as const;
export type Side = (typeof sides)[number];

/** Who asks. Read from the table at every request, so that a withdrawn role bites at once. */
export const actorSchema = z.object({
  tenant: tenantSchema,
  id: idSchema,
  memberships: z.array(membershipSchema),
  /** What the municipality has changed about the standard roles, and its own variants of them. */
  roleSet: roleSetSchema.optional(),
  /** How surely it is the person: one factor, or two (NSIS Substantial). */
  assurance: z.enum(['low', 'substantial']),
  /** The one child that a session from a letter's link is about. */
  only: idSchema.optional(),
});
export type Actor = z.infer<typeof actorSchema>;
