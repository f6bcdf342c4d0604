import { need } from '#lib/api/need.ts';
import { readCollections } from '#lib/portal/endpoints.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url }) => need({ fetch, url }, readCollections, {});
