import { need } from '#lib/api/need.ts';
import { rememberOwnChildren } from '#lib/concerns/case/own-children.ts';
import { listCases, listOwnChildren } from '#lib/concerns/endpoints.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url }) => {
  const [{ cases, why }, { groups }] = await Promise.all([
    need({ fetch, url }, listCases, {}),
    need({ fetch, url }, listOwnChildren, {}),
  ]);
  rememberOwnChildren(groups);
  // From a group's list one comes with the group chosen.
  const groupId = url.searchParams.get('group') ?? undefined;
  return { cases, why, groups, groupId };
};
