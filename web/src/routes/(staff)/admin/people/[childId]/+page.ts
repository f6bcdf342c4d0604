import { listReads, readChild } from '#lib/api/endpoints.ts';
import { need } from '#lib/api/need.ts';
import { may } from '#lib/state/me.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url, parent }) => {
  const { me } = await parent();
  const [{ child, why }, reads] = await Promise.all([
    need({ fetch, url }, readChild, params),
    may(me, 'reads.read') ? need({ fetch, url }, listReads, params) : undefined,
  ]);
  return { child, why, reads: reads?.reads };
};
