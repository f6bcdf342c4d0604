import { listChildLetters, listRecipients } from '#lib/letters/endpoints.ts';
import { readChild } from '#lib/people/endpoints.ts';
import { need } from '#lib/api/need.ts';
import { may } from '#lib/state/me.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url, parent, depends }) => {
  depends('app:child-letters');
  const { me } = await parent();
  const loading = { fetch, url };
  const [{ child }, { letters }, found] = await Promise.all([
    need(loading, readChild, params),
    need(loading, listChildLetters, params),
    may(me, 'letter.send') ? need(loading, listRecipients, params) : undefined,
  ]);
  return { child, letters, found };
};
