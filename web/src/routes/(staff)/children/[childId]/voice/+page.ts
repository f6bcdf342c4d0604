import { need } from '#lib/api/need.ts';
import { listVoices } from '#lib/concerns/endpoints.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url }) => {
  const { ageMonths } = await need({ fetch, url }, listVoices, params);
  return { childId: params.childId, ageMonths, caseId: url.searchParams.get('case') ?? undefined };
};
