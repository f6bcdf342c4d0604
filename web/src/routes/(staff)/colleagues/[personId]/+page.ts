import { loadColleagues } from '#lib/access/roles/load-colleagues.ts';
import { stop } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url, parent }) => {
  const { colleagues, places, names } = await loadColleagues({ fetch, url }, (await parent()).me);
  const person = colleagues.find((one) => one.id === params.personId);
  return person ? { person, places, names } : stop({ ok: false, code: 'not-found' });
};
