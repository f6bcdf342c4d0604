import { listMyGroups, listWork } from '#lib/insight/endpoints.ts';
import { listRounds } from '#lib/rounds/endpoints.ts';
import { need } from '#lib/api/need.ts';
import { isOfUnit } from '#lib/rounds/round-units.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url, parent }) => {
  const [mine, { work }, { rounds }] = await Promise.all([
    need({ fetch, url }, listMyGroups, {}),
    need({ fetch, url }, listWork, {}),
    need({ fetch, url }, listRounds, {}),
  ]);
  const { me } = await parent();
  return {
    mine,
    work,
    planned: rounds.filter(
      (round) => round.state === 'planned' && Object.keys(me.units).some((unitId) => isOfUnit(round, unitId)),
    ),
  };
};
