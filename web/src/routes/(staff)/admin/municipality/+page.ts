import { readMunicipality } from '#lib/access/endpoints.ts';
import { need } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url }) => ({
  municipality: await need({ fetch, url }, readMunicipality, {}),
});
