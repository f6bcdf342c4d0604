import { loadColleagues } from '#lib/access/roles/load-colleagues.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url, parent }) =>
  loadColleagues({ fetch, url }, (await parent()).me);
