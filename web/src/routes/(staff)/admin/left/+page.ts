import { listLeft } from '#lib/people/endpoints.ts';
import { need } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = ({ fetch, url }) => need({ fetch, url }, listLeft, {});
