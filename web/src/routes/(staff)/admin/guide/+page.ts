import { degrees } from '#shared/instruments/ruler-scale.ts';
import { need, stop } from '#lib/api/need.ts';
import { listGuideVersions, readGuide } from '#lib/instruments/endpoints.ts';
import type { PageLoad } from './$types.d.ts';

/** The newest version with all five degrees. */
export const load: PageLoad = async ({ fetch, url, depends }) => {
  depends('app:guide');
  const { versions } = await need({ fetch, url }, listGuideVersions, {});
  const version = versions[0]?.version ?? 0;
  const read = await Promise.all(
    degrees.map((degree) => need({ fetch, url }, readGuide, { version, degree })),
  );
  const [first] = read;
  if (!first) return stop({ ok: false, code: 'not-found' });
  return { guide: first.guide, scale: first.scale, parts: read.map(({ part }) => part), versions };
};
