import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { grantableRoles } from './grantable.ts';
import { grantsSchema, roleSetSchema } from './role-set.ts';

/**
 * Sets what a standard role, or a variant of one, may do here. Bites within ten seconds for everyone who holds it. A
 * repeat of the same content changes nothing.
 */
export const editRole = contract({
  name: 'edit-role',
  module: 'access',
  method: 'PUT',
  path: '/access/roles/{roleId}',
  permission: 'role.edit',
  audit: 'role.edited',
  input: z.object({
    /** A standard role's own name, or the id the client made for a variant. */
    roleId: idSchema,
    base: z.enum(grantableRoles),
    name: z.string().trim().min(2).max(60),
    grants: grantsSchema,
    /** Of the role set that was seen. */
    version: versionSchema,
  }),
  output: z.object({ roles: roleSetSchema, version: versionSchema }),
  /** `beyond-limits` names the permission in its facts, `keeps-administration` the one that administrators need to set things right again. */
  refusals: ['beyond-limits', 'name-taken', 'base-fixed', 'keeps-administration'],
});
