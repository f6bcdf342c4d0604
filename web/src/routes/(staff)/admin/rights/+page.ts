import { need } from '#lib/api/need.ts';
import { listCorrectionRequests, listFileRequests } from '#lib/rights/endpoints.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url, depends }) => {
  depends('app:rights');
  const page = { fetch, url };
  const [{ files, why }, { corrections }] = await Promise.all([
    need(page, listFileRequests, {}),
    need(page, listCorrectionRequests, {}),
  ]);
  return { files, corrections, why };
};
