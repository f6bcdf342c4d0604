import { listOwnVoices } from '#lib/concerns/endpoints.ts';
import { need } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

/** For a child or young person who is signed in as itself; others are told that it is not theirs. */
export const load: PageLoad = async ({ fetch, url, parent, depends }) => {
  depends('app:voices');
  const { me } = await parent();
  return { own: await need({ fetch, url }, listOwnVoices, { childId: me.id }) };
};
