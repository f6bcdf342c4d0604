import * as z from 'zod';
import { contract } from '../contract.ts';
import { readingRulesSchema } from './reading-rules.ts';

/** The municipality's rules about reading; no personal data. */
export const readReadingRules = contract({
  name: 'read-reading-rules',
  module: 'access',
  method: 'GET',
  path: '/access/reading-rules',
  permission: 'reads.search',
  audit: 'none',
  input: z.object({}),
  output: readingRulesSchema,
  refusals: [],
});
