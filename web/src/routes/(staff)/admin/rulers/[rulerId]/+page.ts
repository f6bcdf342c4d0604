import { need, stop } from '#lib/api/need.ts';
import { listRulers, listRulerVersions } from '#lib/instruments/endpoints.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url, depends }) => {
  depends('app:ruler');
  const [{ rulers }, { versions }] = await Promise.all([
    need({ fetch, url }, listRulers, {}),
    need({ fetch, url }, listRulerVersions, params),
  ]);
  const ruler = rulers.find((one) => one.rulerId === params.rulerId);
  return ruler ? { ruler, versions } : stop({ ok: false, code: 'not-found' });
};
