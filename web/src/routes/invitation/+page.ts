import { fetchPartnerPagesWords } from '#lib/words/say.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const prerender = false;
export const ssr = false;

/** The words of these pages are not among the few that come with the first view. */
export const load: PageLoad = () => fetchPartnerPagesWords();
