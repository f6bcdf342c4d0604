import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { childOverviewSchema, whySchema } from './child-overview.ts';

/** Master data of one child: who, where, whose; nothing that staff wrote. */
export const readChild = contract({
  name: 'read-child',
  module: 'people',
  method: 'GET',
  path: '/people/children/{childId}',
  permission: 'child.read',
  audit: 'child.read',
  input: z.object({ childId: idSchema }),
  output: z.object({ child: childOverviewSchema, why: whySchema }),
  refusals: [],
});
