import * as z from 'zod';
import { contract } from '../contract.ts';
import { noticeSchema } from './notices.ts';

/** The reader's own notices of the last 90 days, newest first, at most 100; and how many are unread. */
export const listNotices = contract({
  name: 'list-notices',
  module: 'letters',
  method: 'GET',
  path: '/letters/notices',
  permission: 'session.read',
  audit: 'none',
  input: z.object({}),
  output: z.object({ notices: z.array(noticeSchema), unread: z.number().int() }),
  refusals: [],
});
