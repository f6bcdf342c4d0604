import { listChildDialogues } from '#lib/dialogues/endpoints.ts';
import { need } from '#lib/api/need.ts';
import { send } from '#lib/api/send.ts';
import { readMyChild } from '#lib/people/endpoints.ts';
import { may } from '#lib/state/held-today.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url, depends, parent }) => {
  depends('app:my-child');
  const { me } = await parent();
  // With one factor there is nothing to see of them, and asking would be a refusal in the record.
  const asksDialogues = me.assurance === 'substantial' && may(me, 'dialogue.read');
  const [mine, talks] = await Promise.all([
    need({ fetch, url }, readMyChild, params),
    asksDialogues ? send(fetch, listChildDialogues, params) : undefined,
  ]);
  return { mine, talks: talks?.ok ? talks.value.dialogues : undefined };
};
