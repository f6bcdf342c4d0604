import { listUnits, listUnplaced } from '#lib/people/endpoints.ts';
import { need } from '#lib/api/need.ts';
import { may } from '#lib/state/me.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url, parent }) => {
  const { me } = await parent();
  const [list, units] = await Promise.all([
    need({ fetch, url }, listUnplaced, {}),
    may(me, 'people.correct') && may(me, 'unit.list') ? need({ fetch, url }, listUnits, {}) : undefined,
  ]);
  return { ...list, units: units?.units ?? [] };
};
