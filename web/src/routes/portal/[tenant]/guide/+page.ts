import { degreeIn } from '#shared/instruments/guide-scale.ts';
import { need } from '#lib/api/need.ts';
import { lookUpGuide } from '#lib/portal/endpoints.ts';
import { fetchGuideWords, fetchPortalWords } from '#lib/words/say.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params: { tenant }, fetch, url }) => {
  const degree = degreeIn(url.searchParams.get('degree'));
  const [open] = await Promise.all([
    need({ fetch, url }, lookUpGuide, { tenant, ...(degree && { degree }) }),
    fetchPortalWords(),
    fetchGuideWords(),
  ]);
  return { tenant, open, age: url.searchParams.get('age') ?? undefined };
};
