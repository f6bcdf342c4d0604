import { listPartners } from '#lib/identity/endpoints.ts';
import { need } from '#lib/api/need.ts';
import { unitsLed } from '#lib/state/me.ts';
import type { PageLoad } from './$types.d.ts';

/** An administrator sees all; a leader to whom inviting was given sees those of the unit in the address, or of the first. */
export const load: PageLoad = async ({ fetch, url, parent, depends }) => {
  depends('app:partners');
  const { me } = await parent();
  const isAdministrator = me.memberships.some((one) => one.role === 'administrator');
  const forUnit = isAdministrator ? undefined : (url.searchParams.get('unit') ?? unitsLed(me)[0]);
  const list = await need({ fetch, url }, listPartners, forUnit === undefined ? {} : { forUnit });
  return { list, forUnit, today: me.today };
};
