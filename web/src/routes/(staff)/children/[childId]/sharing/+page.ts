import { listConsents } from '#lib/access/endpoints.ts';
import { need } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url, depends }) => {
  depends('app:sharing');
  return { sharing: await need({ fetch, url }, listConsents, params) };
};
