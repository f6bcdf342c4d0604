import { listMunicipalities as contract } from '#shared/identity/list-municipalities.contract.ts';
import type { PublicEndpoint } from '#functions/kernel/public-endpoint.ts';
import { json } from '../replies.ts';
import type { Municipalities } from '../store/municipality-store.ts';

/** The municipalities to choose among at the sign-in page. */
export const listMunicipalities = (municipalities: Municipalities): PublicEndpoint => ({
  contract,
  reply: async () => json(200, contract.output.parse({ municipalities: await municipalities.all() })),
});
