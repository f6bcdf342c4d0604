import * as z from 'zod';
import { contract } from '../contract.ts';
import { versionSchema } from '../ids.ts';
import { roleSetSchema } from './role-set.ts';

/** The municipality's role set; what it says nothing about is as the standard (`grants`), within `limits`. */
export const readRoles = contract({
  name: 'read-roles',
  module: 'access',
  method: 'GET',
  path: '/access/roles',
  permission: 'role.read',
  audit: 'none',
  input: z.object({}),
  output: z.object({
    roles: roleSetSchema,
    /** How many people hold each role or variant today, by its id. */
    held: z.record(z.string(), z.number().int()),
    version: versionSchema,
  }),
  refusals: [],
});
