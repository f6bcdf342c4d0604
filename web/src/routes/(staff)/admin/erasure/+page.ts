import { need } from '#lib/api/need.ts';
import { listErasures, listErasuresDue, readRetention } from '#lib/rights/endpoints.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url, depends }) => {
  depends('app:erasure');
  const page = { fetch, url };
  const [{ due, run }, { erasures, why }, { retention, versions }] = await Promise.all([
    need(page, listErasuresDue, {}),
    need(page, listErasures, {}),
    need(page, readRetention, {}),
  ]);
  return { due, run, erasures, why, retention, versions };
};
