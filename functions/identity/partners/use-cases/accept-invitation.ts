import { acceptInvitation as contract } from '#shared/identity/accept-invitation.contract.ts';
import { passwordProblem } from '#shared/identity/partner-password.ts';
import { done, refused } from '#shared/refusals.ts';
import { authenticatorUri } from '../domain/authenticator-uri.ts';
import { inInstallation, INSTALLATION, loginUsername } from '../installation.ts';
import { addAttempt } from '../store/attempt-store.ts';
import { isComplete } from '../store/login-store.ts';
import type { PartnerTools } from '../tools.ts';
import { findInvitation } from './find-invitation.ts';
import { openEndpoint } from './open-endpoint.ts';

/** A password for the new login, and the key for its authenticator. The link stays good until the first code is right. */
export const acceptInvitation = (tools: PartnerTools) =>
  openEndpoint(contract, async ({ input: { token, password }, browserSecret, ...at }) => {
    const invitation = await findInvitation(tools, token, at);
    if (!invitation) return refused('mailed-link-not-usable');
    if (isComplete(invitation.login)) return refused('sign-in-instead');
    const { access, loginName } = invitation;
    const problem = passwordProblem(password, access.email);
    if (problem) return refused(problem);

    const username = loginUsername(loginName);
    await tools.logins.setPassword(username, password);
    await tools.logins.forgetAuthenticator(username);
    const begun = await tools.logins.begin(username, password);
    if (!begun || !('access' in begun)) throw new Error('a login without authenticator was asked for a code');
    const key = await tools.logins.newKey(begun.access);
    const attempt = await inInstallation(async () => {
      const keys = await tools.keysOf(INSTALLATION);
      const begins = { kind: 'new-login', login: loginName, holder: browserSecret } as const;
      return addAttempt(tools.table, keys, { ...begins, content: { access: begun.access } }, at.nowMs);
    });
    return done({ attempt, key, uri: authenticatorUri(key, access.email) });
  });
