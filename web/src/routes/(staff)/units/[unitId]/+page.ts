import { listWork, readUnitCockpit } from '#lib/insight/endpoints.ts';
import { listRounds } from '#lib/rounds/endpoints.ts';
import { need } from '#lib/api/need.ts';
import { topiOf } from '#lib/instruments/published.ts';
import { may } from '#lib/state/me.ts';
import { isOfUnit } from '#lib/rounds/round-units.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url, parent }) => {
  const { me } = await parent();
  const { rounds } = await need({ fetch, url }, listRounds, {});
  const begun = rounds.filter(
    (round) => round.state !== 'planned' && round.state !== 'cancelled' && isOfUnit(round, params.unitId),
  );
  const round = begun.find((one) => one.id === url.searchParams.get('round')) ?? begun[0];
  const nothing = { work: [] };
  const [cockpit, { work }, topi] = await Promise.all([
    round && need({ fetch, url }, readUnitCockpit, { roundId: round.id, unitId: params.unitId }),
    may(me, 'task.list') ? need({ fetch, url }, listWork, {}) : nothing,
    topiOf({ fetch, url }, round?.instrumentVersion ?? 0),
  ]);
  return {
    unitId: params.unitId,
    rounds: begun,
    round,
    cockpit,
    topi,
    work: work.filter((one) => one.unitId === params.unitId),
  };
};
