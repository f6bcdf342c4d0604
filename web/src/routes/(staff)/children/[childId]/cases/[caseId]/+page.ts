import { need } from '#lib/api/need.ts';
import { listPlacements, readCase } from '#lib/concerns/endpoints.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url, depends }) => {
  depends('app:case');
  const [page, placements] = await Promise.all([
    need({ fetch, url }, readCase, params),
    need({ fetch, url }, listPlacements, { childId: params.childId }),
  ]);
  return { page, placements };
};
