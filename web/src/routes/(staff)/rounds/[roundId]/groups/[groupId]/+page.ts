import { readGroup } from '#lib/rounds/endpoints.ts';
import { need } from '#lib/api/need.ts';
import { topiOf } from '#lib/instruments/published.ts';
import { rememberGroup } from '#lib/rounds/group-memory.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url, depends }) => {
  depends('app:group');
  const [group, topi] = await Promise.all([
    need({ fetch, url }, readGroup, params),
    topiOf({ fetch, url }, 0),
  ]);
  return {
    group: rememberGroup(group),
    why: group.why,
    topi,
    filter: url.searchParams.get('filter') ?? 'all',
  };
};
