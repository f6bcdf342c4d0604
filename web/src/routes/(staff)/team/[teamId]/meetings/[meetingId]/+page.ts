import { error } from '@sveltejs/kit';
import { need } from '#lib/api/need.ts';
import { readTeam } from '#lib/concerns/endpoints.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url, depends }) => {
  depends('app:team');
  const team = await need({ fetch, url }, readTeam, { teamId: params.teamId });
  const meeting = team.meetings.find(({ id }) => id === params.meetingId);
  if (!meeting) error(404, 'not-found', { code: 'not-found' });
  return { team, meeting };
};
