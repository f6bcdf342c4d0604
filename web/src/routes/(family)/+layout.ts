import { browser } from '$app/env';
import { readMe } from '#lib/identity/first-endpoints.ts';
import { need } from '#lib/api/need.ts';
import { fetchHomeWords } from '#lib/words/say.svelte.ts';
import type { LayoutLoad } from './$types.d.ts';

/** The pages of parents and young people: who I am, and their words. */
export const load: LayoutLoad = async ({ fetch, url, depends }) => {
  depends('app:me');
  const here = browser ? new URL(location.href) : url;
  const [me] = await Promise.all([need({ fetch, url: here }, readMe, {}), fetchHomeWords()]);
  return { me };
};
