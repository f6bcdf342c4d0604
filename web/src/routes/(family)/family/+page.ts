import { need } from '#lib/api/need.ts';
import { listMyChildren } from '#lib/people/endpoints.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url, depends }) => {
  depends('app:my-children');
  const { children } = await need({ fetch, url }, listMyChildren, {});
  return { children };
};
