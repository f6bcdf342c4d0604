import { listImports } from '#lib/roster/endpoints.ts';
import { need } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url, depends }) => {
  depends('app:imports');
  return need({ fetch, url }, listImports, {});
};
