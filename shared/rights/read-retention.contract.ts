import * as z from 'zod';
import { contract } from '../contract.ts';
import { dueForErasureSchema, retentionRulesSchema } from './retention.ts';

/** How long things are kept, and the children born in a year whose time is up by it. */
export const readRetention = contract({
  name: 'read-retention',
  module: 'rights',
  method: 'GET',
  path: '/rights/retention',
  permission: 'retention.read',
  audit: 'retention.read',
  input: z.object({
    born: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
  }),
  output: z.object({ retention: retentionRulesSchema, due: z.array(dueForErasureSchema) }),
  refusals: [],
});
