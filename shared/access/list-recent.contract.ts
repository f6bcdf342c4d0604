import * as z from 'zod';
import { contract } from '../contract.ts';
import { personFoundSchema } from '../people/search-people.contract.ts';

/** The children that the asker looked at last, newest first: nine at the most. Taken from the record; nothing is kept for it. */
export const listRecent = contract({
  name: 'list-recent',
  module: 'access',
  method: 'GET',
  path: '/access/recent',
  permission: 'people.search',
  audit: 'people.recent-listed',
  input: z.object({}),
  output: z.object({ people: z.array(personFoundSchema) }),
  refusals: [],
});
