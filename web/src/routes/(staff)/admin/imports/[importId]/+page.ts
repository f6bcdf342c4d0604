import { readImport } from '#lib/roster/endpoints.ts';
import { need } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url, depends }) => {
  depends('app:import');
  return need({ fetch, url }, readImport, params);
};
