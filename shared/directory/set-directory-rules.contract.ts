import { contract } from '../contract.ts';
import { versionSchema } from '../ids.ts';
import { directoryRulesSchema, storedRulesSchema } from './rules.ts';

/** Saves the rules and brings everyone from the directory in step with them. Safe to send again when it was cut short. */
export const setDirectoryRules = contract({
  name: 'set-directory-rules',
  module: 'directory',
  method: 'PUT',
  path: '/directory/rules',
  permission: 'directory.set-up',
  audit: 'directory.rules-set',
  input: directoryRulesSchema.extend({ version: versionSchema }),
  output: storedRulesSchema,
  refusals: ['unit-unknown'],
});
