import { readRoles } from '#lib/access/endpoints.ts';
import { need, stop } from '#lib/api/need.ts';
import { rolesAsHere } from '#lib/access/roles/role-view.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url }) => {
  const { roles, held, version } = await need({ fetch, url }, readRoles, {});
  const role = rolesAsHere(roles, held).find((one) => one.id === params.roleId);
  return role ? { role, version } : stop({ ok: false, code: 'not-found' });
};
