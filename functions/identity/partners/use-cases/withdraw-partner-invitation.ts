import { withdrawPartnerInvitation as contract } from '#shared/identity/withdraw-partner-invitation.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { readAccess, viewAccess } from '../store/access-store.ts';
import { linkGone } from '../store/invitation-store.ts';
import type { PartnerTools } from '../tools.ts';
import { concerns, saveAccess } from './access-call.ts';

/** Takes back an invitation that nobody has accepted. */
export const withdrawPartnerInvitation = ({ table }: Pick<PartnerTools, 'table'>) =>
  endpoint(contract, {
    about: ({ personId }) => ({ kind: 'person', id: personId }),
    load: (input, { tenant }) => readAccess(table, tenant, input),
    subject: concerns,
    run({ input, tenant, today, now, loaded: access }) {
      const at = { tenant, today, now };
      if (access.stage === 'active') return refused('already-accepted');
      if (access.stage === 'withdrawn') return done(viewAccess(access, at));
      const { link: _gone, ...rest } = access;
      return saveAccess(table, at, {
        ...{ before: access, seen: input.version, after: { ...rest, stage: 'withdrawn' } },
        more: linkGone(tenant, access),
      });
    },
  });
