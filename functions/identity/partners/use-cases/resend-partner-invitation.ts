import { resendPartnerInvitation as contract } from '#shared/identity/resend-partner-invitation.contract.ts';
import { refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { readAccess } from '../store/access-store.ts';
import { newLink } from '../store/invitation-store.ts';
import { readOrganisation } from '../store/organisation-store.ts';
import type { PartnerTools } from '../tools.ts';
import { concerns, saveAccess } from './access-call.ts';
import { mailInvitation } from './mail-invitation.ts';

/** A new link for someone who has not accepted, also one whose link was too old or withdrawn. */
export const resendPartnerInvitation = (tools: PartnerTools) =>
  endpoint(contract, {
    about: ({ personId }) => ({ kind: 'person', id: personId }),
    async load(input, { tenant }) {
      const [access, organisation, keys] = await Promise.all([
        readAccess(tools.table, tenant, input),
        readOrganisation(tools.table, tenant, input.unitId),
        tools.keysOf(tenant),
      ]);
      return access && organisation && { access, organisation, keys };
    },
    subject: ({ access }) => concerns(access),
    async run({ input, tenant, today, now, loaded: { access, organisation, keys } }) {
      if (access.stage === 'active') return refused('already-accepted');
      if (access.endsOn < today || organisation.endedOn !== undefined) return refused('end-has-passed');
      const link = newLink(keys, { tenant, nowMs: Date.parse(now) }, { ...access, stage: 'invited' });
      const saved = await saveAccess(
        tools.table,
        { tenant, today, now },
        { before: access, seen: input.version, after: link.access, more: link.writes },
      );
      if (!saved.ok) return saved;
      const template = access.acceptedAt ? 'partner-sign-in-renewed' : 'partner-invitation';
      const sent = {
        access: link.access,
        token: link.token,
        organisation: organisation.name,
        template,
      } as const;
      return (await mailInvitation(tools, tenant, sent)) ? saved : refused('address-refused');
    },
  });
