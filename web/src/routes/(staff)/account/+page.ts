import { readAccount } from '#lib/identity/endpoints.ts';
import { need } from '#lib/api/need.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ fetch, url, depends }) => {
  depends('app:account');
  return { account: await need({ fetch, url }, readAccount, {}) };
};
