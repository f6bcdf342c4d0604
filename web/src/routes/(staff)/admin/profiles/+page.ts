import { profileAges } from '#shared/instruments/profile.ts';
import { readProfile } from '#lib/instruments/endpoints.ts';
import { need } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url, depends }) => {
  depends('app:profile');
  const wanted = url.searchParams.get('age');
  const age = profileAges.find((one) => one === wanted) ?? '3-5';
  return { profile: await need({ fetch, url }, readProfile, { age, version: 0 }) };
};
