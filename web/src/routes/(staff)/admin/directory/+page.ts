import { listDirectoryUsers, readDirectory } from '#lib/directory/endpoints.ts';
import { listUnits } from '#lib/people/endpoints.ts';
import { need } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url, depends }) => {
  depends('app:directory');
  const [directory, { units }, { users, more }] = await Promise.all([
    need({ fetch, url }, readDirectory, {}),
    need({ fetch, url }, listUnits, {}),
    need({ fetch, url }, listDirectoryUsers, {}),
  ]);
  return { directory, units, users, more };
};
