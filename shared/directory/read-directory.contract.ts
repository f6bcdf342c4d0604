import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, instantSchema } from '../ids.ts';
import { storedRulesSchema } from './rules.ts';

/** How the municipality's directory is set up here: its tokens (never their text), its last contact, and the rules. */
export const readDirectory = contract({
  name: 'read-directory',
  module: 'directory',
  method: 'GET',
  path: '/directory',
  permission: 'directory.set-up',
  audit: 'directory.read',
  input: z.object({}),
  output: z.object({
    /** The address that the directory is given, without a slash at the end. */
    address: z.url(),
    tokens: z.array(
      z.object({ id: idSchema, madeAt: instantSchema, usedAt: instantSchema.optional(), madeBy: z.string() }),
    ),
    contact: z.object({
      lastAt: instantSchema.optional(),
      /** The last request that was refused: what it asked for, and the answer's status and word (RFC 7644, 3.12). */
      lastRefusal: z
        .object({ at: instantSchema, asked: z.string(), status: z.number(), word: z.string() })
        .optional(),
    }),
    rules: storedRulesSchema,
    users: z.number().int(),
    active: z.number().int(),
    /** What the directory's people and groups bring along, for choosing from. */
    seen: z.object({ roles: z.array(z.string()), groups: z.array(z.string()) }),
    why: z.array(z.string()),
  }),
  refusals: [],
});
