import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { childOverviewSchema, whySchema } from './child-overview.ts';
import { threadEntrySchema } from './thread-entries.ts';

/** Everything that stands about a child, newest first. */
export const readThread = contract({
  name: 'read-thread',
  module: 'people',
  method: 'GET',
  path: '/people/children/{childId}/thread',
  permission: 'child.read-thread',
  audit: 'child.thread-read',
  input: z.object({ childId: idSchema }),
  output: z.object({ child: childOverviewSchema, entries: z.array(threadEntrySchema), why: whySchema }),
  refusals: [],
});
