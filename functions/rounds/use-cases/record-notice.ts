import { done, refused } from '#shared/refusals.ts';
import { recordNotice as contract } from '#shared/rounds/record-notice.contract.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readChildProfile, recordNoticeOnChild } from '#functions/people/index.ts';
import { markNoticed } from '../store/notice-marks.ts';

export const recordNotice = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => readChildProfile(table, tenant, childId),
    subject: (child, { groupId }, { today }) => childSubject(child, today, groupId),
    async run({ input, tenant, actor, today, now }) {
      const { childId, noticeVersion, sentOn, channel } = input;
      if (sentOn > today) return refused('sent-in-the-future');
      const notice = { version: noticeVersion, sentOn, channel, recordedAt: now, recordedBy: actor.id };
      await recordNoticeOnChild(table, { tenant, childId, today, notice });
      await markNoticed(table, { ...input, tenant }, new Set([childId]));
      return done({});
    },
  });
