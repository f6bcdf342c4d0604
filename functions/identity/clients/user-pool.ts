import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminInitiateAuthCommand,
  AdminRespondToAuthChallengeCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  NotAuthorizedException,
  RevokeTokenCommand,
  UnauthorizedException,
  UserLambdaValidationException,
  UsernameExistsException,
  UserNotFoundException,
  type AuthenticationResultType,
} from '@aws-sdk/client-cognito-identity-provider';

/** A session as Cognito issued it. */
export interface Tokens {
  access: string;
  /** Absent when the one that was shown goes on. */
  refresh?: string;
  /** Seconds that the access token lives. */
  expiresIn: number;
}

/** What we ask of the user pool. */
export interface UserPool {
  /** Lets the user in who holds this ticket; a user who is not there yet is made. */
  enter(username: string, ticket: string): Promise<Tokens>;
  /** A new access token; undefined when the session is over, revoked, or its person gone. */
  refresh(refreshToken: string): Promise<Tokens | undefined>;
  /** Ends the session behind the token; one that is over already is no error. */
  revoke(refreshToken: string): Promise<void>;
  /** Takes a user out; one who is gone already is no error. */
  remove(username: string): Promise<void>;
}

export function openUserPool(
  { userPoolId, clientId }: { userPoolId: string; clientId: string },
  client = new CognitoIdentityProviderClient(),
): UserPool {
  const pool = { UserPoolId: userPoolId };
  const ensure = async (username: string) => {
    try {
      const { Enabled } = await client.send(new AdminGetUserCommand({ ...pool, Username: username }));
      // Shut by the directory, and let in here by another way: whoever calls has found a role that holds.
      if (Enabled === false) await client.send(new AdminEnableUserCommand({ ...pool, Username: username }));
    } catch (error) {
      if (!(error instanceof UserNotFoundException)) throw error;
      await orWhen(
        UsernameExistsException,
        client.send(new AdminCreateUserCommand({ ...pool, Username: username, MessageAction: 'SUPPRESS' })),
      );
    }
  };
  return {
    async enter(username, ticket) {
      await ensure(username);
      const asked = await client.send(
        new AdminInitiateAuthCommand({
          ...pool,
          ClientId: clientId,
          AuthFlow: 'CUSTOM_AUTH',
          AuthParameters: { USERNAME: username },
        }),
      );
      const answered = await client.send(
        new AdminRespondToAuthChallengeCommand({
          ...pool,
          ClientId: clientId,
          ChallengeName: 'CUSTOM_CHALLENGE',
          Session: asked.Session,
          ChallengeResponses: { USERNAME: username, ANSWER: ticket },
        }),
      );
      return tokensFrom(answered.AuthenticationResult);
    },
    async refresh(refreshToken) {
      try {
        const reply = await client.send(
          new InitiateAuthCommand({
            ClientId: clientId,
            AuthFlow: 'REFRESH_TOKEN_AUTH',
            AuthParameters: { REFRESH_TOKEN: refreshToken },
          }),
        );
        return tokensFrom(reply.AuthenticationResult);
      } catch (error) {
        const isOver =
          error instanceof NotAuthorizedException ||
          error instanceof UserNotFoundException ||
          error instanceof UserLambdaValidationException;
        if (isOver) return undefined;
        throw error;
      }
    },
    async revoke(refreshToken) {
      const call = client.send(new RevokeTokenCommand({ ClientId: clientId, Token: refreshToken }));
      await orWhen(UnauthorizedException, call);
    },
    async remove(username) {
      await orWhen(
        UserNotFoundException,
        client.send(new AdminDeleteUserCommand({ ...pool, Username: username })),
      );
    },
  };
}

function tokensFrom(result: AuthenticationResultType | undefined): Tokens {
  const { AccessToken, RefreshToken, ExpiresIn } = result ?? {};
  if (!AccessToken || !ExpiresIn) throw new Error('the user pool gave no session');
  return { access: AccessToken, expiresIn: ExpiresIn, ...(RefreshToken && { refresh: RefreshToken }) };
}

/** Waits for the call; a failure of this kind means that what was wanted is so already. */
async function orWhen(kind: new (...args: never[]) => Error, call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof kind)) throw error;
  }
}
