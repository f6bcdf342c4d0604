import { listConsents } from '#lib/access/endpoints.ts';
import { need } from '#lib/api/need.ts';
import { fetchStaffWords } from '#lib/words/say.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url, depends }) => {
  depends('app:sharing');
  const [sharing] = await Promise.all([need({ fetch, url }, listConsents, params), fetchStaffWords()]);
  return { sharing };
};
