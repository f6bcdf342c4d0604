import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, groupIdSchema, idSchema, versionSchema } from '../ids.ts';
import { noticeChannels } from '../people/child.ts';

/** Records for one child that the custody holders were told, for example at a talk. */
export const recordNotice = contract({
  name: 'record-notice',
  module: 'rounds',
  method: 'PUT',
  path: '/rounds/{roundId}/children/{childId}/notice',
  permission: 'notice.record',
  audit: 'notice.recorded',
  input: z.object({
    roundId: idSchema,
    childId: idSchema,
    groupId: groupIdSchema,
    noticeVersion: versionSchema,
    sentOn: dateSchema,
    channel: z.enum(noticeChannels),
  }),
  output: z.object({}),
  refusals: ['sent-in-the-future'],
});
