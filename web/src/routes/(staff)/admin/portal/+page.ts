import { need } from '#lib/api/need.ts';
import { listDocuments } from '#lib/portal/endpoints.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url, depends }) => {
  depends('app:portal');
  return need({ fetch, url }, listDocuments, {});
};
