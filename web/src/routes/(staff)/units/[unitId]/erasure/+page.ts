import { need } from '#lib/api/need.ts';
import { listErasures } from '#lib/rights/endpoints.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params: { unitId }, fetch, url, depends }) => {
  depends('app:erasure');
  return { unitId, ...(await need({ fetch, url }, listErasures, { unitId })) };
};
