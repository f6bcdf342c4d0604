import { readForPlacing } from '#lib/concerns/ruler/read-bands.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = ({ params, fetch, url }) => readForPlacing({ fetch, url }, params.childId);
