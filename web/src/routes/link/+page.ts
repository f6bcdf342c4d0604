import { fetchLinkWords } from '#lib/words/say.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const prerender = true;
export const ssr = true;

/** The words of this page are not among the few that come with the first view. */
export const load: PageLoad = () => fetchLinkWords();
