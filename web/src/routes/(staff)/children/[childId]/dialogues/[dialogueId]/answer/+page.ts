import { readDialogue } from '#lib/dialogues/endpoints.ts';
import { need } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url }) => ({
  page: await need({ fetch, url }, readDialogue, params),
  isChild: url.searchParams.get('as') === 'child',
});
