import { contract } from '../contract.ts';
import { readingRulesSchema } from './reading-rules.ts';

/** Sets the rules about reading, over the version seen. */
export const setReadingRules = contract({
  name: 'set-reading-rules',
  module: 'access',
  method: 'PUT',
  path: '/access/reading-rules',
  permission: 'role.edit',
  audit: 'reading-rules.set',
  input: readingRulesSchema,
  output: readingRulesSchema,
  refusals: [],
});
