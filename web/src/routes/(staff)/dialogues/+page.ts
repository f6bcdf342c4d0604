import { listDialogues } from '#lib/dialogues/endpoints.ts';
import { rowsOf } from '#lib/dialogues/list-rows.ts';
import { need } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url }) => {
  const listed = await need({ fetch, url }, listDialogues, {});
  return { rows: rowsOf(listed), why: listed.why };
};
