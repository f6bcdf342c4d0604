import { readChoices } from '#lib/letters/endpoints.ts';
import { need } from '#lib/api/need.ts';
import { fetchStaffWords } from '#lib/words/say.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url, depends }) => {
  depends('app:choices');
  const [stored] = await Promise.all([need({ fetch, url }, readChoices, {}), fetchStaffWords()]);
  return { stored };
};
