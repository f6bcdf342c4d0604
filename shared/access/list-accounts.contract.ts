import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, instantSchema } from '../ids.ts';
import { membershipSchema } from './actor.ts';

export const accountMarks = ['never-used', 'unused', 'no-role', 'expiring', 'waits'] as const;
/**
 * `never-used`: has a role and has never signed in. `unused`: not for 90 days. `no-role`: every role is over.
 * `expiring`: a role ends within 30 days. `waits`: signed in, and has never been given a role.
 */
const accountMarkSchema = z.enum(accountMarks);
export type AccountMark = (typeof accountMarks)[number];

/** Everyone who works here with roles, sign-ins, and what an administrator should look at. */
export const listAccounts = contract({
  name: 'list-accounts',
  module: 'access',
  method: 'GET',
  path: '/access/accounts',
  permission: 'account.list',
  audit: 'accounts.listed',
  input: z.object({}),
  output: z.object({
    accounts: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        memberships: z.array(membershipSchema),
        lastSignIn: instantSchema.optional(),
        lastWay: z.string().optional(),
        marks: z.array(accountMarkSchema),
      }),
    ),
    unitNames: z.record(z.string(), z.string()),
  }),
  refusals: [],
});
