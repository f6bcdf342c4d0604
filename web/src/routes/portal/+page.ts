import { fetchPortalWords } from '#lib/words/say.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const prerender = true;
export const ssr = true;

export const load: PageLoad = () => fetchPortalWords();
