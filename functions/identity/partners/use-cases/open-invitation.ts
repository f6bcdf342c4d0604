import { openInvitation as contract } from '#shared/identity/open-invitation.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { isComplete } from '../store/login-store.ts';
import type { PartnerTools } from '../tools.ts';
import { findInvitation } from './find-invitation.ts';
import { openEndpoint } from './open-endpoint.ts';

/** Shows who invites to what, to whoever holds the link. */
export const openInvitation = (tools: PartnerTools) =>
  openEndpoint(contract, async ({ input, ...at }) => {
    const invitation = await findInvitation(tools, input.token, at);
    if (!invitation) return refused('mailed-link-not-usable');
    const { access, organisation, municipality, login } = invitation;
    const { name, email, invitedBy, endsOn } = access;
    return done({ name, email, invitedBy, endsOn, organisation, municipality, hasLogin: isComplete(login) });
  });
