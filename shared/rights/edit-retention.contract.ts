import { contract } from '../contract.ts';
import { retentionRulesSchema } from './retention.ts';

/** Sets how long things are kept, over the version seen. Nothing is erased by it: that takes a proposal and two people. */
export const editRetention = contract({
  name: 'edit-retention',
  module: 'rights',
  method: 'PUT',
  path: '/rights/retention',
  permission: 'retention.edit',
  audit: 'retention.edited',
  input: retentionRulesSchema,
  output: retentionRulesSchema,
  refusals: [],
});
