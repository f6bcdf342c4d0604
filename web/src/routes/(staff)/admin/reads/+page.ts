import { listAlarms, readReadingRules } from '#lib/access/endpoints.ts';
import { need } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url, depends }) => {
  depends('app:alarms');
  const [{ alarms, why }, rules] = await Promise.all([
    need({ fetch, url }, listAlarms, {}),
    need({ fetch, url }, readReadingRules, {}),
  ]);
  return { alarms, why, rules };
};
