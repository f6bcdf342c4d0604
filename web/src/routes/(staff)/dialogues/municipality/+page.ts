import { readMunicipalityMeans } from '#lib/dialogues/endpoints.ts';
import { need } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url, parent }) => {
  const { me } = await parent();
  const year = Number(url.searchParams.get('year') ?? me.today.slice(0, 4));
  return { year, means: await need({ fetch, url }, readMunicipalityMeans, { year }) };
};
