import { browser } from '$app/env';
import { readMe } from '#lib/identity/first-endpoints.ts';
import { need } from '#lib/api/need.ts';
import { fetchHomeWords, fetchStaffWords } from '#lib/words/say.svelte.ts';
import type { LayoutLoad } from './$types.d.ts';

/** What everyone has for themselves: who I am, and the words of these pages. */
export const load: LayoutLoad = async ({ fetch, url, depends }) => {
  depends('app:me');
  const here = browser ? new URL(location.href) : url;
  const [me] = await Promise.all([need({ fetch, url: here }, readMe, {}), fetchHomeWords()]);
  if (me.side === 'staff') await fetchStaffWords();
  return { me };
};
