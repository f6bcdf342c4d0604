import { invitePartner as contract } from '#shared/identity/invite-partner.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { endProblem } from '../domain/end-problem.ts';
import { accessWrite, readAccess, viewAccess, type StoredAccess } from '../store/access-store.ts';
import { newLink } from '../store/invitation-store.ts';
import { readOrganisation } from '../store/organisation-store.ts';
import { whoIsInvited } from '../store/partner-person-store.ts';
import type { PartnerTools } from '../tools.ts';
import { concerns } from './access-call.ts';
import { mailInvitation } from './mail-invitation.ts';

/**
 * Invites someone on behalf of an organisation. The e-mail address is the duplicate check: one that a member of staff
 * has is refused, one that is invited already is not invited twice, and one that has a login keeps it.
 */
export const invitePartner = (tools: PartnerTools) =>
  endpoint(contract, {
    about: ({ unitId }) => ({ kind: 'unit', id: unitId }),
    async load({ email, unitId }, { tenant, today }) {
      const keys = await tools.keysOf(tenant);
      const [invited, organisation] = await Promise.all([
        whoIsInvited(tools.table, keys, tenant, { email, today }),
        readOrganisation(tools.table, tenant, unitId),
      ]);
      const before = await readAccess(tools.table, tenant, { personId: invited.personId, unitId });
      return { keys, ...invited, organisation, before };
    },
    subject: (_, input) => concerns(input),
    async run({ input, tenant, today, now, actor, loaded }) {
      const { keys, personId, organisation, before } = loaded;
      const { name, email, unitId, endsOn, forUnit } = input;
      const at = { tenant, today, now };
      if (!organisation || organisation.endedOn !== undefined) return refused('organisation-unknown');
      const wrongEnd = endProblem(endsOn, today);
      if (wrongEnd) return refused(wrongEnd);
      if (loaded.hasOtherRole) return refused('has-another-way-in');
      const standing = before && viewAccess(before, at);
      if (standing?.state === 'invited' && standing.name === name && standing.endsOn === endsOn)
        return done(standing);
      if (standing?.state === 'invited' || standing?.state === 'active') return refused('already-invited');

      const asked: Omit<StoredAccess, 'sentAt' | 'linkEndsAt'> = {
        ...{ personId, unitId, name, email, endsOn, ...(forUnit !== undefined && { forUnit }) },
        ...{ stage: 'invited', invitedBy: actor.name, inviterId: actor.id },
        ...(before?.link !== undefined && { link: before.link }),
        ...(before?.lastSignInAt !== undefined && { lastSignInAt: before.lastSignInAt }),
        version: (before?.version ?? 0) + 1,
      };
      const { token, access, writes } = newLink(keys, { tenant, nowMs: Date.parse(now) }, asked);
      const { ok } = await tools.table.transact([accessWrite(tenant, access), ...writes]);
      if (!ok) return refused('changed-meanwhile');
      const isSent = await mailInvitation(tools, tenant, { access, token, organisation: organisation.name });
      return isSent ? done(viewAccess(access, at)) : refused('address-refused');
    },
  });
