import { error } from '@sveltejs/kit';
import { mergeKinds } from '#shared/people/merge.ts';
import { previewMerge } from '#lib/people/endpoints.ts';
import { need } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

/** The pair stands in the address by its ids, which say nothing of the people. */
export const load: PageLoad = async ({ fetch, url }) => {
  const kind = mergeKinds.find((one) => one === (url.searchParams.get('kind') ?? 'child'));
  if (!kind) error(404, 'not-found', { code: 'not-found' });
  const [keep, gone] = ['keep', 'gone'].map((name) => url.searchParams.get(name) ?? '');
  if (!keep || !gone) return { kind, keep: keep ?? '' };
  const pair = { kind, keep, gone };
  return { kind, keep, pair, preview: await need({ fetch, url }, previewMerge, pair) };
};
