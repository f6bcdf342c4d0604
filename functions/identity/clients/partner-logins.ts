import {
  AdminCreateUserCommand,
  AdminInitiateAuthCommand,
  AdminRespondToAuthChallengeCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  AssociateSoftwareTokenCommand,
  CodeMismatchException,
  CognitoIdentityProviderClient,
  EnableSoftwareTokenMFAException,
  ExpiredCodeException,
  NotAuthorizedException,
  UsernameExistsException,
  UserNotFoundException,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';

/** How far a right password leads: to the question for a code, or to a login that has no authenticator. */
export type PasswordAnswer = { session: string } | { access: string };

/** Password and authenticator of outside partners, kept by the user pool. A login has no e-mail address there, only a name. */
export interface PartnerLogins {
  /** Sets the password; a login that is not there yet is made. */
  setPassword(username: string, password: string): Promise<void>;
  /** Undefined for a wrong password, an unknown login, and one that the pool itself has locked for a while. */
  begin(username: string, password: string): Promise<PasswordAnswer | undefined>;
  /** The access token for a right code; `wrong` for one that is wrong or was used; `over` when the session is. */
  answer(username: string, session: string, code: string): Promise<{ access: string } | 'wrong' | 'over'>;
  /** A new authenticator's key in base 32; it counts from its first code on. */
  newKey(access: string): Promise<string>;
  /** Confirms the new authenticator and asks for it from now on; false for a wrong code. */
  confirmKey(username: string, access: string, code: string): Promise<boolean>;
  /** The authenticator is no longer asked for, and the password alone leads no further than here. */
  forgetAuthenticator(username: string): Promise<void>;
  /** Ends every session of this user of the pool; one who is not there has none. */
  signOutEverywhere(username: string): Promise<void>;
}

export function openPartnerLogins(
  { userPoolId, clientId }: { userPoolId: string; clientId: string },
  client = new CognitoIdentityProviderClient(),
): PartnerLogins {
  const pool = { UserPoolId: userPoolId };
  const ask = { ...pool, ClientId: clientId };
  const prefer = (username: string, enabled: boolean) =>
    client.send(
      new AdminSetUserMFAPreferenceCommand({
        ...pool,
        Username: username,
        SoftwareTokenMfaSettings: { Enabled: enabled, PreferredMfa: enabled },
      }),
    );
  return {
    async setPassword(username, password) {
      await unless(
        [UsernameExistsException],
        client.send(new AdminCreateUserCommand({ ...pool, Username: username, MessageAction: 'SUPPRESS' })),
      );
      const settled = { ...pool, Username: username, Password: password, Permanent: true };
      await client.send(new AdminSetUserPasswordCommand(settled));
    },
    async begin(username, password) {
      const reply = await unless(
        [NotAuthorizedException, UserNotFoundException],
        client.send(
          new AdminInitiateAuthCommand({
            ...ask,
            AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
            AuthParameters: { USERNAME: username, PASSWORD: password },
          }),
        ),
      );
      const access = reply?.AuthenticationResult?.AccessToken;
      if (access) return { access };
      return reply?.ChallengeName === 'SOFTWARE_TOKEN_MFA' && reply.Session
        ? { session: reply.Session }
        : undefined;
    },
    async answer(username, session, code) {
      try {
        const reply = await client.send(
          new AdminRespondToAuthChallengeCommand({
            ...ask,
            ChallengeName: 'SOFTWARE_TOKEN_MFA',
            Session: session,
            ChallengeResponses: { USERNAME: username, SOFTWARE_TOKEN_MFA_CODE: code },
          }),
        );
        const access = reply.AuthenticationResult?.AccessToken;
        return access ? { access } : 'over';
      } catch (error) {
        if (error instanceof CodeMismatchException || error instanceof ExpiredCodeException) return 'wrong';
        if (error instanceof NotAuthorizedException || error instanceof UserNotFoundException) return 'over';
        throw error;
      }
    },
    async newKey(access) {
      const { SecretCode } = await client.send(new AssociateSoftwareTokenCommand({ AccessToken: access }));
      if (!SecretCode) throw new Error('the user pool gave no key for an authenticator');
      return SecretCode;
    },
    async confirmKey(username, access, code) {
      const reply = await unless(
        [EnableSoftwareTokenMFAException, CodeMismatchException],
        client.send(new VerifySoftwareTokenCommand({ AccessToken: access, UserCode: code })),
      );
      if (reply?.Status !== 'SUCCESS') return false;
      await prefer(username, true);
      return true;
    },
    async forgetAuthenticator(username) {
      await unless([UserNotFoundException], prefer(username, false));
    },
    async signOutEverywhere(username) {
      await unless(
        [UserNotFoundException],
        client.send(new AdminUserGlobalSignOutCommand({ ...pool, Username: username })),
      );
    },
  };
}

/** The call's reply; undefined when it fails in one of these ways. */
async function unless<T>(
  kinds: (new (...args: never[]) => Error)[],
  call: Promise<T>,
): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (kinds.some((kind) => error instanceof kind)) return undefined;
    throw error;
  }
}
