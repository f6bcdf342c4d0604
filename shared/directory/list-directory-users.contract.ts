import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, instantSchema } from '../ids.ts';

/** The people whom the directory has told of, by name: with what it says of them and what they hold here by it. */
export const listDirectoryUsers = contract({
  name: 'list-directory-users',
  module: 'directory',
  method: 'GET',
  path: '/directory/users',
  permission: 'directory.set-up',
  audit: 'directory.users-listed',
  input: z.object({}),
  output: z.object({
    users: z.array(
      z.object({
        id: idSchema,
        personId: idSchema,
        name: z.string(),
        active: z.boolean(),
        /** Whether the person was known before, from grunddata; otherwise the directory brought the person here. */
        joined: z.boolean(),
        roles: z.array(z.string()),
        groups: z.array(z.string()),
        /** How many rules the person comes under. */
        gives: z.number().int(),
        changedAt: instantSchema,
      }),
    ),
    /** True when there are more than the 5,000 shown. */
    more: z.boolean(),
  }),
  refusals: [],
});
