import { need } from '#lib/api/need.ts';
import { readTeam } from '#lib/concerns/endpoints.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url, depends }) => {
  depends('app:team');
  return { team: await need({ fetch, url }, readTeam, params) };
};
