import { need } from '#lib/api/need.ts';
import { listPlacements } from '#lib/concerns/endpoints.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url }) => ({
  placements: await need({ fetch, url }, listPlacements, { childId: params.childId }),
});
