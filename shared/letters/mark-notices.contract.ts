import * as z from 'zod';
import { contract } from '../contract.ts';

/** Marks the reader's own notices as read, or as unread again. */
export const markNotices = contract({
  name: 'mark-notices',
  module: 'letters',
  method: 'PUT',
  path: '/letters/notices/read',
  permission: 'me.change',
  audit: 'none',
  input: z.object({ ids: z.array(z.string().min(3).max(80)).min(1).max(100), read: z.boolean() }),
  output: z.object({}),
  refusals: [],
});
