import { readRoles } from '#lib/access/endpoints.ts';
import { need } from '#lib/api/need.ts';
import { rolesAsHere } from '#lib/access/roles/role-view.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url }) => {
  const { roles, held } = await need({ fetch, url }, readRoles, {});
  return { roles: rolesAsHere(roles, held) };
};
