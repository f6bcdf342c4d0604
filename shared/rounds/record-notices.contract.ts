import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, idSchema, versionSchema } from '../ids.ts';
import { noticeChannels } from '../people/child.ts';
import { roundSchema } from './round.ts';

/** Records for every child the round touches that the custody holders were told. Runs in the background with progress. */
export const recordNotices = contract({
  name: 'record-notices',
  module: 'rounds',
  method: 'POST',
  path: '/rounds/{roundId}/notices',
  permission: 'round.plan',
  audit: 'notices.recorded',
  input: z.object({
    roundId: idSchema,
    noticeVersion: versionSchema,
    sentOn: dateSchema,
    channel: z.enum(noticeChannels),
  }),
  output: roundSchema,
  refusals: ['sent-in-the-future', 'already-running', 'cancelled'],
});
