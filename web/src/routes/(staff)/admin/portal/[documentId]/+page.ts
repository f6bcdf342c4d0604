import { need } from '#lib/api/need.ts';
import { readDocument } from '#lib/portal/endpoints.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url, depends }) => {
  depends('app:portal-document');
  return need({ fetch, url }, readDocument, params);
};
