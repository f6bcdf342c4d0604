import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { roleSetSchema } from './role-set.ts';

/** Takes a variant away, or sets a standard role back to the standard. */
export const removeRole = contract({
  name: 'remove-role',
  module: 'access',
  method: 'POST',
  path: '/access/roles/{roleId}/remove',
  permission: 'role.edit',
  audit: 'role.removed',
  input: z.object({ roleId: idSchema, version: versionSchema }),
  output: z.object({ roles: roleSetSchema, version: versionSchema }),
  /** `still-held` tells by how many people. */
  refusals: ['still-held'],
});
