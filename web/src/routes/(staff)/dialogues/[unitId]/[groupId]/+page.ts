import { readDialogueMeans } from '#lib/dialogues/endpoints.ts';
import { need } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url }) => ({
  means: await need({ fetch, url }, readDialogueMeans, params),
});
