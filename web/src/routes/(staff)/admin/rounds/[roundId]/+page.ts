import { readMunicipalityCockpit } from '#lib/insight/endpoints.ts';
import { listUnits } from '#lib/people/endpoints.ts';
import { listRounds } from '#lib/rounds/endpoints.ts';
import { need, stop } from '#lib/api/need.ts';
import { topiOf } from '#lib/instruments/published.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url, depends }) => {
  depends('app:rounds');
  const { rounds } = await need({ fetch, url }, listRounds, {});
  const round = rounds.find((one) => one.id === params.roundId);
  if (!round) stop({ ok: false, code: 'not-found' });
  const planned = round.state === 'planned';
  const [units, cockpit, topi] = await Promise.all([
    planned ? need({ fetch, url }, listUnits, {}).then((answer) => answer.units) : undefined,
    planned || round.state === 'cancelled'
      ? undefined
      : need({ fetch, url }, readMunicipalityCockpit, { roundId: round.id }),
    topiOf({ fetch, url }, round.instrumentVersion),
  ]);
  return { round, units, cockpit, topi };
};
