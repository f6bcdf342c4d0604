import { need } from '#lib/api/need.ts';
import { readMyChild } from '#lib/people/endpoints.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url, depends }) => {
  depends('app:my-child');
  return { mine: await need({ fetch, url }, readMyChild, params) };
};
