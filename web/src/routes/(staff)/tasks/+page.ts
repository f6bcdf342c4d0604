import { listWork } from '#lib/insight/endpoints.ts';
import { need } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url, depends }) => {
  depends('app:work');
  const listed = await need({ fetch, url }, listWork, {});
  // From the leader's overview one comes with a colleague chosen.
  const who = url.searchParams.get('who');
  const person = listed.work.some(
    (one) => one.responsibleId === who || (one.kind === 'case' && one.holderId === who),
  )
    ? (who ?? undefined)
    : undefined;
  return { ...listed, person };
};
