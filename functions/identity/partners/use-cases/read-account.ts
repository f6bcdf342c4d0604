import { readAccount as contract } from '#shared/identity/read-account.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { listAccesses } from '../store/access-store.ts';
import { listOrganisations } from '../store/organisation-store.ts';
import type { PartnerTools } from '../tools.ts';
import { myLogin } from './my-login.ts';

/** How I sign in and how long I have access. */
export const readAccount = (tools: Pick<PartnerTools, 'table'>) =>
  endpoint(contract, {
    async load(_, asking) {
      const { tenant, actorId } = asking;
      const [mine, accesses, organisations] = await Promise.all([
        myLogin(tools, asking),
        listAccesses(tools.table, tenant, actorId),
        listOrganisations(tools.table, tenant),
      ]);
      return { mine, accesses, organisations };
    },
    subject: () => ({ kind: 'nothing' }),
    run({ today, loaded: { mine, accesses, organisations } }) {
      if (!mine) return done({});
      const { passwordSetAt, authenticatorSetAt, recovery } = mine.stands;
      const access = accesses
        .filter((one) => one.stage === 'active' && one.endsOn >= today)
        .map(({ unitId, endsOn }) => ({
          organisation: organisations.find((one) => one.id === unitId)?.name ?? '',
          endsOn,
        }));
      return done({
        login: { passwordSetAt, authenticatorSetAt, recoveryCodesLeft: recovery.length, access },
      });
    },
  });
