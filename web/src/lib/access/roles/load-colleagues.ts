import { unitOf } from '#shared/access/held.ts';
import { listColleagues, readRoles } from '#lib/access/endpoints.ts';
import { listMyGroups } from '#lib/insight/endpoints.ts';
import { need, type Loading } from '#lib/api/need.ts';
import { may, unitsLed, type Me } from '#lib/state/me.ts';
import type { Colleague } from './colleague-view.ts';
import type { RoleNames } from './held-role.ts';
import { namesOfGroups, placesLed, type PlaceForRole } from './place-for-role.ts';

/** The people of one's units, what their roles are called, and the units one leads. */
export async function loadColleagues(
  loading: Loading,
  me: Me,
): Promise<{ colleagues: Colleague[]; places: PlaceForRole[]; names: RoleNames }> {
  const [{ colleagues, unitNames }, stored, mine] = await Promise.all([
    need(loading, listColleagues, {}),
    may(me, 'role.read') ? need(loading, readRoles, {}) : undefined,
    may(me, 'group.list') ? need(loading, listMyGroups, {}) : undefined,
  ]);
  const groups = mine?.groups ?? [];
  const units = [...new Set(me.memberships.flatMap((one) => unitOf(one) ?? []))];
  const people = Object.fromEntries([...colleagues, me].map(({ id, name }) => [id, name]));
  return {
    colleagues,
    places: placesLed(unitsLed(me), unitNames, groups),
    names: {
      ...{ roles: stored?.roles ?? {}, units: unitNames, people },
      groups: namesOfGroups(placesLed(units, unitNames, groups)),
    },
  };
}
