import { readDialogue } from '#lib/dialogues/endpoints.ts';
import { need } from '#lib/api/need.ts';
import { fetchStaffWords } from '#lib/words/say.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url, depends }) => {
  depends('app:dialogue');
  const [page] = await Promise.all([need({ fetch, url }, readDialogue, params), fetchStaffWords()]);
  return { page };
};
