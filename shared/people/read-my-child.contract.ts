import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { myChildSchema } from './my-child.ts';

/** What is registered about a child, told to its family, and what was agreed last. */
export const readMyChild = contract({
  name: 'read-my-child',
  module: 'people',
  method: 'GET',
  path: '/people/family/{childId}',
  permission: 'family.read',
  audit: 'family.child-read',
  input: z.object({ childId: idSchema }),
  output: myChildSchema,
  refusals: [],
});
