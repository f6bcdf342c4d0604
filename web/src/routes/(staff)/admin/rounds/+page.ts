import { listRounds } from '#lib/rounds/endpoints.ts';
import { need } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url, depends }) => {
  depends('app:rounds');
  return need({ fetch, url }, listRounds, {});
};
