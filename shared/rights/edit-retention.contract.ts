import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, versionSchema } from '../ids.ts';
import { retentionCountries, retentionRuleListSchema, retentionRulesSchema } from './retention.ts';

/**
 * Makes a new version of the rules over the newest seen; what held before stays to be read. It holds from the day given,
 * never from one that is over. Nothing is erased by it: that takes a proposal and two people.
 */
export const editRetention = contract({
  name: 'edit-retention',
  module: 'rights',
  method: 'PUT',
  path: '/rights/retention',
  permission: 'retention.edit',
  audit: 'retention.edited',
  input: z.object({
    country: z.enum(retentionCountries).default('DK'),
    from: dateSchema.optional(),
    rules: retentionRuleListSchema,
    version: versionSchema,
  }),
  output: retentionRulesSchema,
  refusals: ['archive-duty'],
});
