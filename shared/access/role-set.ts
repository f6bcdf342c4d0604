import * as z from 'zod';
import { idSchema } from '../ids.ts';
import { permissions } from './permissions.ts';

/** How far a permission reaches. Each has one meaning in `decide`, for whatever role. */
export const scopes = [
  /** Everyone signed in. */
  'anyone',
  /** The children of the holder's groups. */
  'own-group',
  /** The holder's unit and its children. */
  'own-unit',
  /** Children enrolled in the holder's service, and those released to it: of these, the released sections. */
  'served',
  'municipality',
  /** The children the holder has custody of. */
  'own-child',
  /** The holder. */
  'self',
] as const;
export type Scope = (typeof scopes)[number];

export const grantsSchema = z.partialRecord(z.enum(permissions), z.enum(scopes));
export type Grants = z.infer<typeof grantsSchema>;

/**
 * What a municipality has made of the roles: for a standard role, or for a variant of one, the permissions it now has.
 * Keyed by the role's name or the variant's id. `decide` never lets it go beyond the role's limits.
 */
export const roleSetSchema = z.record(
  idSchema,
  z.object({ base: z.string(), name: z.string().trim().min(2).max(60), grants: grantsSchema }),
);
export type RoleSet = z.infer<typeof roleSetSchema>;
