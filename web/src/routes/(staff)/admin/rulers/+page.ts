import { need } from '#lib/api/need.ts';
import { listRulers } from '#lib/instruments/endpoints.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = ({ fetch, url, depends }) => {
  depends('app:rulers');
  return need({ fetch, url }, listRulers, {});
};
