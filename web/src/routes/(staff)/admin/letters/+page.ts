import { listLetters } from '#lib/letters/endpoints.ts';
import { need } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url, depends }) => {
  depends('app:letters');
  const which = url.searchParams.get('which') ?? 'open';
  const first = await need({ fetch, url }, listLetters, { which });
  return { which, first };
};
