import { effectAges, effectZones } from '#shared/concerns/effects.ts';
import { need } from '#lib/api/need.ts';
import { readEffects } from '#lib/concerns/endpoints.ts';
import { measureTitles } from '#lib/concerns/effects/measure-titles.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url }) => {
  const zone = effectZones.find((one) => one === url.searchParams.get('degree')) ?? 'middle';
  const age = effectAges.find((one) => one === url.searchParams.get('age')) ?? 'under-6';
  const [effects, titles] = await Promise.all([
    need({ fetch, url }, readEffects, { zone, age }),
    measureTitles(fetch),
  ]);
  return { effects, titles, zone, age };
};
