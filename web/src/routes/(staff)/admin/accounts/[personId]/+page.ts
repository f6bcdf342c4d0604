import { listAccounts, readRoles } from '#lib/access/endpoints.ts';
import { listUnits } from '#lib/people/endpoints.ts';
import { need, stop } from '#lib/api/need.ts';
import { namesOfGroups, placesOf } from '#lib/access/roles/place-for-role.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url }) => {
  const [{ accounts, unitNames }, { roles }, { units }] = await Promise.all([
    need({ fetch, url }, listAccounts, {}),
    need({ fetch, url }, readRoles, {}),
    need({ fetch, url }, listUnits, {}),
  ]);
  const person = accounts.find((one) => one.id === params.personId);
  if (!person) return stop({ ok: false, code: 'not-found' });
  const places = placesOf(units);
  const people = Object.fromEntries(accounts.map(({ id, name }) => [id, name]));
  return {
    person,
    places,
    names: { roles, units: unitNames, groups: namesOfGroups(places), people },
    colleagues: accounts.filter((one) => one.id !== person.id),
  };
};
