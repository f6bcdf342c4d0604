import { listPartners as contract } from '#shared/identity/list-partners.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { listAccesses, viewAccess } from '../store/access-store.ts';
import { listOrganisations } from '../store/organisation-store.ts';
import type { PartnerTools } from '../tools.ts';
import { concerns } from './access-call.ts';

/** Organisations and people, all of the municipality's or those whom one unit's leader invited. */
export const listPartners = ({ table }: Pick<PartnerTools, 'table'>) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: async (_, { tenant }) => {
      const [organisations, accesses] = await Promise.all([
        listOrganisations(table, tenant),
        listAccesses(table, tenant),
      ]);
      return { organisations, accesses };
    },
    subject: (_, input) => concerns(input),
    run({ input, today, now, loaded: { organisations, accesses } }) {
      const shown = accesses.filter((one) => input.forUnit === undefined || one.forUnit === input.forUnit);
      return done({ organisations, people: shown.map((one) => viewAccess(one, { today, now })) });
    },
  });
