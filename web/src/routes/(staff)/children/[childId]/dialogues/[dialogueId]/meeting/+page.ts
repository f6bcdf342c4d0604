import { readDialogue } from '#lib/dialogues/endpoints.ts';
import { need } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url, depends }) => {
  depends('app:dialogue');
  return { page: await need({ fetch, url }, readDialogue, params) };
};
