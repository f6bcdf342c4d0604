import { readThread } from '#lib/api/endpoints.ts';
import { need } from '#lib/api/need.ts';
import { topiOf } from '#lib/instruments/published.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url }) => {
  const [thread, topi] = await Promise.all([
    need({ fetch, url }, readThread, params),
    topiOf({ fetch, url }, 0),
  ]);
  return { thread, topi };
};
