import { need } from '#lib/api/need.ts';
import { listErasures, readRetention } from '#lib/rights/endpoints.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url, depends }) => {
  depends('app:erasure');
  const page = { fetch, url };
  const [{ erasures }, { retention }] = await Promise.all([
    need(page, listErasures, {}),
    need(page, readRetention, {}),
  ]);
  return { erasures, retention };
};
