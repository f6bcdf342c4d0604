import { readTopi } from '#lib/instruments/endpoints.ts';
import { need } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url, depends }) => {
  depends('app:instrument');
  return { topi: await need({ fetch, url }, readTopi, { version: 0 }) };
};
