import { need } from '#lib/api/need.ts';
import { readCase, readNotifications } from '#lib/concerns/endpoints.ts';
import { send } from '#lib/api/send.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url, depends }) => {
  depends('app:notifications');
  const caseId = url.searchParams.get('case') ?? undefined;
  const [page, found] = await Promise.all([
    need({ fetch, url }, readNotifications, params),
    // Only for what may be taken along: without it one still notifies.
    caseId === undefined ? undefined : send(fetch, readCase, { ...params, caseId }),
  ]);
  return { page, one: found?.ok ? found.value.case : undefined };
};
