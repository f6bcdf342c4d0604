import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, idSchema } from '../ids.ts';
import { retentionRulesSchema } from './retention.ts';

const dueForErasureSchema = z.object({
  childId: idSchema,
  childName: z.string(),
  leftOn: dateSchema.optional(),
  since: dateSchema,
});

/** How long things are kept today, all versions of it, and the children born in a year who may go wholly by it. */
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
  output: z.object({
    /** What holds today. */
    retention: retentionRulesSchema,
    /** Newest first; the first is what an edit goes on from. */
    versions: z.array(retentionRulesSchema),
    due: z.array(dueForErasureSchema),
  }),
  refusals: [],
});
