import * as z from 'zod';
import { openAccessToken } from '../access-token.ts';
import { openChallenge } from '../answer-challenge.ts';
import { invalidParameter, notAuthorized, Refusal } from '../failure.ts';
import { confirmAuthenticator } from '../second-factor.ts';
import { checkPassword, hashPassword, isPassword } from '../passwords.ts';
import { type ChallengeSession, requireClient, requirePool, type Service } from '../service.ts';
import { wrongPassword } from '../sign-in.ts';
import { API_SCOPE, revokeAllGrants } from '../tokens.ts';
import { makeSecret } from '../totp.ts';
import { requireUser, saveUser, viewUser } from '../users.ts';
import { type Action, openAction } from './action.ts';

const withToken = z.object({ AccessToken: z.string().min(1) });
const tokenOrSession = z.object({ AccessToken: z.string().optional(), Session: z.string().optional() });

/** Operations that people do with their own account. */
export const selfActions: Record<string, Action> = {
  GetUser: openAction(withToken, async (service, input) => {
    const { user } = await openAccessToken(service, input.AccessToken, API_SCOPE);
    const { Username, UserAttributes } = viewUser(user);
    return {
      Username,
      UserAttributes,
      ...(user.mfa?.enabled ? { UserMFASettingList: ['SOFTWARE_TOKEN_MFA'] } : {}),
    };
  }),

  GlobalSignOut: openAction(withToken, async (service, input) => {
    const { user } = await openAccessToken(service, input.AccessToken, API_SCOPE);
    revokeAllGrants(service, user);
    saveUser(service, { ...user, signedOutAt: service.clock.now() });
    return {};
  }),

  ChangePassword: openAction(
    withToken.extend({ PreviousPassword: z.string().max(256), ProposedPassword: z.string().max(256) }),
    async (service, input) => {
      const { user } = await openAccessToken(service, input.AccessToken, API_SCOPE);
      if (!(await isPassword(input.PreviousPassword, user.password))) throw wrongPassword();
      checkPassword(requirePool(service, user.poolId), input.ProposedPassword);
      const password = await hashPassword(input.ProposedPassword);
      saveUser(service, { ...requireUser(service, user.poolId, user.username), password });
      return {};
    },
  ),

  AssociateSoftwareToken: openAction(tokenOrSession, async (service, input) => {
    const secret = makeSecret();
    if (input.AccessToken) {
      const { user } = await openAccessToken(service, input.AccessToken, API_SCOPE);
      saveUser(service, { ...user, newSecret: secret });
      return { SecretCode: secret };
    }
    const { session, challenge } = openSetup(service, input.Session);
    service.tables.challenges.set(session, { ...challenge, secret });
    return { SecretCode: secret, Session: session };
  }),

  VerifySoftwareToken: openAction(tokenOrSession.extend({ UserCode: z.string() }), async (service, input) => {
    if (!/^\d{6}$/.test(input.UserCode))
      throw invalidParameter('Value at userCode failed to satisfy constraint');
    if (input.AccessToken) {
      const { user } = await openAccessToken(service, input.AccessToken, API_SCOPE);
      confirmAuthenticator(service, user, user.newSecret, input.UserCode);
      return { Status: 'SUCCESS' };
    }
    const { session, challenge } = openSetup(service, input.Session);
    if (!challenge.secret)
      throw new Refusal(
        'SoftwareTokenMFANotFoundException',
        'Software token TOTP multi-factor authentication was not associated.',
      );
    confirmAuthenticator(
      service,
      requireUser(service, challenge.poolId, challenge.username),
      challenge.secret,
      input.UserCode,
    );
    service.tables.challenges.set(session, { ...challenge, secretVerified: true });
    return { Status: 'SUCCESS', Session: session };
  }),

  SetUserMFAPreference: openAction(
    withToken.extend({
      SoftwareTokenMfaSettings: z
        .object({ Enabled: z.boolean().default(false), PreferredMfa: z.boolean().default(false) })
        .optional(),
    }),
    async (service, input) => {
      const { user } = await openAccessToken(service, input.AccessToken, API_SCOPE);
      const wish = input.SoftwareTokenMfaSettings;
      if (wish?.Enabled && !user.totp?.verified)
        throw invalidParameter('User has not verified software token mfa');
      if (wish) saveUser(service, { ...user, mfa: { enabled: wish.Enabled, preferred: wish.PreferredMfa } });
      return {};
    },
  ),
};

/** The MFA_SETUP challenge that a session stands for. */
function openSetup(
  service: Service,
  session: string | undefined,
): { session: string; challenge: ChallengeSession } {
  const clientId = session === undefined ? undefined : service.tables.challenges.get(session)?.clientId;
  if (session === undefined || clientId === undefined) throw notAuthorized('Invalid session for the user.');
  const challenge = openChallenge(service, requireClient(service, clientId), session);
  if (challenge.name !== 'MFA_SETUP') throw notAuthorized('Invalid session for the user.');
  return { session, challenge };
}
