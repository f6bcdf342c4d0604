import { readMeeting } from '#lib/rounds/endpoints.ts';
import { need } from '#lib/api/need.ts';
import { topiOf } from '#lib/instruments/published.ts';
import { groupOf } from '#lib/rounds/group-memory.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url, depends }) => {
  depends('app:meeting');
  const [meeting, group] = await Promise.all([
    need({ fetch, url }, readMeeting, params),
    groupOf({ fetch, url }, params),
  ]);
  return {
    where: { ...params },
    meeting,
    group,
    topi: await topiOf({ fetch, url }, meeting.instrumentVersion),
  };
};
