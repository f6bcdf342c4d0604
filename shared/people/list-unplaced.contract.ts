import * as z from 'zod';
import { contract } from '../contract.ts';
import { personFoundSchema } from './search-people.contract.ts';

/** Children who have no place in any group: known to the municipality, and nobody works with them. */
export const listUnplaced = contract({
  name: 'list-unplaced',
  module: 'people',
  method: 'GET',
  path: '/people/unplaced',
  permission: 'people.search',
  audit: 'people.unplaced-listed',
  input: z.object({}),
  /** By birth date, at most 2,000; `more` says that the list goes on. */
  output: z.object({ children: z.array(personFoundSchema), more: z.boolean() }),
  refusals: [],
});
