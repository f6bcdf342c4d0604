import { need } from '#lib/api/need.ts';
import { listRulers } from '#lib/instruments/endpoints.ts';
import type { PageLoad } from './$types.d.ts';

/** The rulers there are, to begin from. */
export const load: PageLoad = ({ fetch, url }) => need({ fetch, url }, listRulers, {});
