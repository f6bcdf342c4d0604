import { need } from '#lib/api/need.ts';
import { listCorrectionRequests } from '#lib/rights/endpoints.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url, depends }) => {
  depends('app:rights');
  return await need({ fetch, url }, listCorrectionRequests, params);
};
