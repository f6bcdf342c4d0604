import { need } from '#lib/api/need.ts';
import { listErasures } from '#lib/rights/endpoints.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url }) => {
  const unitId = url.searchParams.get('unit') ?? undefined;
  const { erasures } = await need({ fetch, url }, listErasures, unitId === undefined ? {} : { unitId });
  return {
    erasure: erasures.find(({ id }) => id === params.erasureId),
    back: unitId === undefined ? '/admin/erasure' : `/units/${unitId}/erasure`,
  };
};
