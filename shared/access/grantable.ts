import * as z from 'zod';
import { dateSchema, groupIdSchema, idSchema } from '../ids.ts';
import type { Membership } from './actor.ts';

/** The roles that people give; a parent's, a young person's and a pupil's follow from custody and birth. */
export const grantableRoles = [
  'staff',
  'leader',
  'professional',
  'coordinator',
  'health-visitor',
  'district-team',
  'partner',
  'administrator',
  'consultant',
] as const;
export type GrantableRole = (typeof grantableRoles)[number];

/** What a leader may give in the own unit, and a holder hand on to a colleague for a time. */
export const delegableRoles: readonly GrantableRole[] = ['staff', 'leader'];

/** Roles that are held in a unit or service. */
export const rolesInUnit: readonly GrantableRole[] = grantableRoles.filter(
  (role) => role !== 'administrator' && role !== 'consultant',
);

/** A role as it is given: which, where, from when to when. */
export const wantedRoleSchema = z.object({
  role: z.enum(grantableRoles),
  variant: idSchema.optional(),
  unitId: idSchema.optional(),
  groupIds: z.array(groupIdSchema).max(60).default([]),
  from: dateSchema,
  to: dateSchema.optional(),
});
export type WantedRole = z.infer<typeof wantedRoleSchema>;

/** Two memberships are the same role in the same place, whatever their end. */
export const isSameRole = (one: Membership, other: Membership): boolean =>
  one.role === other.role &&
  one.variant === other.variant &&
  ('unitId' in one ? one.unitId : undefined) === ('unitId' in other ? other.unitId : undefined) &&
  one.from === other.from &&
  groupsOf(one) === groupsOf(other);

const groupsOf = (membership: Membership): string =>
  'groupIds' in membership ? membership.groupIds.toSorted().join() : '';
