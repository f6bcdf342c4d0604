import { redirect } from '@sveltejs/kit';
import { need } from '#lib/api/need.ts';
import { listTeams } from '#lib/concerns/endpoints.ts';
import type { PageLoad } from './$types.d.ts';

/** Whoever is in one team alone comes straight to it. */
export const load: PageLoad = async ({ fetch, url }) => {
  const { teams } = await need({ fetch, url }, listTeams, {});
  const [only] = teams;
  if (only && teams.length === 1) redirect(307, `/team/${only.id}`);
  return { teams };
};
