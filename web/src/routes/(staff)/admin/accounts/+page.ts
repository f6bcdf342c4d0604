import { listAccounts, readRoles } from '#lib/access/endpoints.ts';
import { need } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url }) => {
  const [{ accounts, unitNames }, { roles }] = await Promise.all([
    need({ fetch, url }, listAccounts, {}),
    need({ fetch, url }, readRoles, {}),
  ]);
  return { accounts, names: { roles, units: unitNames, groups: {}, people: {} } };
};
