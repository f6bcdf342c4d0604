import { setPartnerEnd as contract } from '#shared/identity/set-partner-end.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { giveMembership } from '../store/partner-person-store.ts';
import { endProblem } from '../domain/end-problem.ts';
import { readAccess, viewAccess } from '../store/access-store.ts';
import type { PartnerTools } from '../tools.ts';
import { concerns, loadAccess, saveAccess } from './access-call.ts';
import { endAccess } from './end-access.ts';

/** Another last day for an access that was accepted, or its end at once. One that has ended can be opened again. */
export const setPartnerEnd = (tools: PartnerTools) =>
  endpoint(contract, {
    about: ({ personId }) => ({ kind: 'person', id: personId }),
    load: (input, { tenant }) => loadAccess(tools, tenant, input),
    subject: ({ access }) => concerns(access),
    async run({ input, tenant, today, now, loaded: { access, organisation, login, keys } }) {
      const at = { tenant, today, now };
      if (access.stage !== 'active' || login === undefined) return refused('not-accepted-yet');
      if (access.version !== input.version)
        return refused('changed-meanwhile', { current: viewAccess(access, at) });
      if (input.endsOn === undefined) {
        await endAccess(tools, at, access);
        const ended = await readAccess(tools.table, tenant, input);
        return done(viewAccess(ended ?? access, at));
      }
      const wrong = endProblem(input.endsOn, today);
      if (wrong) return refused(wrong);
      if (organisation.endedOn !== undefined) return refused('end-has-passed');
      const after = { ...access, endsOn: input.endsOn };
      const saved = await saveAccess(tools.table, at, { before: access, seen: input.version, after });
      if (saved.ok)
        await giveMembership(tools.table, keys, tenant, {
          access: after,
          login,
          unitName: organisation.name,
          today,
        });
      return saved;
    },
  });
