import * as z from 'zod';
import { contract } from '../contract.ts';
import { myChildCardSchema } from './my-child.ts';

/**
 * The children whom the reader has custody of, or the reader itself where it is the child that is signed in; what waits
 * comes first. Nobody else has any: to them the list is empty.
 */
export const listMyChildren = contract({
  name: 'list-my-children',
  module: 'people',
  method: 'GET',
  path: '/people/family',
  permission: 'session.read',
  audit: 'family.listed',
  input: z.object({}),
  output: z.object({ children: z.array(myChildCardSchema) }),
  refusals: [],
});
