import { need } from '#lib/api/need.ts';
import { readThread } from '#lib/people/endpoints.ts';
import { listCorrections, listFiles } from '#lib/rights/endpoints.ts';
import { fetchStaffWords } from '#lib/words/say.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url, depends }) => {
  depends('app:rights');
  const page = { fetch, url };
  const [mine, { corrections }, { entries }] = await Promise.all([
    need(page, listFiles, params),
    need(page, listCorrections, params),
    need(page, readThread, params),
    fetchStaffWords(),
  ]);
  return { mine, corrections, entries };
};
