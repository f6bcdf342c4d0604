import { need, stop } from '#lib/api/need.ts';
import { listMunicipalities } from '#lib/identity/first-endpoints.ts';
import { chosenIn } from '#lib/portal/chosen-facets.ts';
import { searchPortal } from '#lib/portal/endpoints.ts';
import { fetchPortalWords } from '#lib/words/say.svelte.ts';
import type { PageLoad } from './$types.d.ts';

/** What is asked for stands in the address, so that a search can be sent to somebody. */
export const load: PageLoad = async ({ params: { tenant }, fetch, url }) => {
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
  const chosen = chosenIn(url.searchParams);
  const [{ municipalities }, found] = await Promise.all([
    need({ fetch, url }, listMunicipalities, {}),
    need({ fetch, url }, searchPortal, { tenant, ...chosen, ...(q !== '' && { q }) } as never),
    fetchPortalWords(),
  ]);
  const name = municipalities.find((one) => one.tenant === tenant)?.name;
  return name === undefined ? stop({ ok: false, code: 'not-found' }) : { tenant, name, q, chosen, found };
};
