import { listUnits } from '#lib/people/endpoints.ts';
import { need } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url }) => {
  const kind = url.searchParams.get('kind') === 'staff' ? ('staff' as const) : ('child' as const);
  const { units } = kind === 'child' ? await need({ fetch, url }, listUnits, {}) : { units: [] };
  return { kind, units };
};
