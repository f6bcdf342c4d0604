import { listUnits } from '#lib/people/endpoints.ts';
import { need } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url }) => need({ fetch, url }, listUnits, {});
