import { listChildDialogues } from '#lib/dialogues/endpoints.ts';
import { need } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url }) => ({
  childId: params.childId,
  listed: await need({ fetch, url }, listChildDialogues, params),
});
