import { holdsOn } from '#shared/access/held.ts';
import { listReads } from '#lib/access/endpoints.ts';
import { readThread } from '#lib/people/endpoints.ts';
import { need } from '#lib/api/need.ts';
import { topiOf } from '#lib/instruments/published.ts';
import { unitsLed } from '#lib/state/me.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url, parent }) => {
  const { me } = await parent();
  const [thread, topi] = await Promise.all([
    need({ fetch, url }, readThread, params),
    topiOf({ fetch, url }, 0),
  ]);
  const led = unitsLed(me);
  // A leader reads the list of reads of the unit's own children; one who only works with the child does not ask.
  const leads = thread.child.affiliations.some(
    (place) => led.includes(place.unitId) && holdsOn(place, me.today),
  );
  const reads = leads ? await need({ fetch, url }, listReads, params) : undefined;
  return { thread, topi, reads };
};
