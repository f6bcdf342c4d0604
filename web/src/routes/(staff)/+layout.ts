import { browser } from '$app/env';
import { readMe } from '#lib/identity/first-endpoints.ts';
import { need } from '#lib/api/need.ts';
import { fetchStaffWords } from '#lib/words/say.svelte.ts';
import type { LayoutLoad } from './$types.d.ts';

/** Everything behind the sign-in: who I am, and the words of these pages. */
export const load: LayoutLoad = async ({ fetch, url, depends }) => {
  depends('app:me');
  const here = browser ? new URL(location.href) : url;
  const [me] = await Promise.all([need({ fetch, url: here }, readMe, {}), fetchStaffWords()]);
  return { me };
};
