import { listMyGroups } from '#lib/insight/endpoints.ts';
import { listRounds, listTasks } from '#lib/rounds/endpoints.ts';
import { need } from '#lib/api/need.ts';
import { isOfUnit } from '#lib/rounds/round-units.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url, parent }) => {
  const [mine, { tasks }, { rounds }] = await Promise.all([
    need({ fetch, url }, listMyGroups, {}),
    need({ fetch, url }, listTasks, {}),
    need({ fetch, url }, listRounds, {}),
  ]);
  const { me } = await parent();
  return {
    mine,
    tasks,
    planned: rounds.filter(
      (round) => round.state === 'planned' && Object.keys(me.units).some((unitId) => isOfUnit(round, unitId)),
    ),
  };
};
