import { need } from '#lib/api/need.ts';
import { readGuidance } from '#lib/portal/endpoints.ts';
import { fetchPortalWords } from '#lib/words/say.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url }) => {
  const [guidance] = await Promise.all([need({ fetch, url }, readGuidance, params), fetchPortalWords()]);
  return { tenant: params.tenant, guidance };
};
