import type { Role } from '../access/actor.ts';

/** The roles that a directory may give. Partners are invited one by one; guardians and children are never granted. */
export const directoryRoles = [
  'staff',
  'leader',
  'professional',
  'coordinator',
  'health-visitor',
  'district-team',
  'administrator',
  'consultant',
] as const satisfies readonly Role[];
export type DirectoryRole = (typeof directoryRoles)[number];

/** Roles that are held everywhere; all others are held in a unit. */
const everywhere: ReadonlySet<DirectoryRole> = new Set<DirectoryRole>(['administrator', 'consultant']);
export const needsUnit = (role: DirectoryRole): boolean => !everywhere.has(role);

/**
 * What the directory says: an app role or a group's name (SCIM), or a user-system role of the Context Handler, by its
 * whole URI (KOMBIT: `http://<domain>/roles/usersystemrole/<name>/<version>`).
 */
export const sourceKinds = ['role', 'group', 'privilege'] as const;
export type SourceKind = (typeof sourceKinds)[number];
