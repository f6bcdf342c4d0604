import * as c from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { totpCode } from '#local/cognito/totp.ts';
import { freshName, openTarget, type Target } from './target.ts';

let target: Target;
let UserPoolId: string;
beforeAll(async () => {
  target = await openTarget();
  UserPoolId = target.poolId;
});
afterAll(() => target.close());

const PASSWORD = 'Langt-nok-1';

async function member(): Promise<string> {
  const Username = freshName('partner');
  await target.sdk.send(new c.AdminCreateUserCommand({ UserPoolId, Username, MessageAction: 'SUPPRESS' }));
  const settled = { UserPoolId, Username, Password: PASSWORD, Permanent: true };
  await target.sdk.send(new c.AdminSetUserPasswordCommand(settled));
  return Username;
}
const enter = (USERNAME: string, password = PASSWORD) =>
  target.sdk.send(
    new c.AdminInitiateAuthCommand({
      ...{ UserPoolId, ClientId: target.clientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH' },
      AuthParameters: { USERNAME, PASSWORD: password },
    }),
  );
const answer = (Session: string | undefined, USERNAME: string, SOFTWARE_TOKEN_MFA_CODE: string) =>
  target.sdk.send(
    new c.AdminRespondToAuthChallengeCommand({
      ...{ UserPoolId, ClientId: target.clientId, ChallengeName: 'SOFTWARE_TOKEN_MFA', Session },
      ChallengeResponses: { USERNAME, SOFTWARE_TOKEN_MFA_CODE },
    }),
  );
const prefer = (Username: string, isWanted: boolean) =>
  target.sdk.send(
    new c.AdminSetUserMFAPreferenceCommand({
      ...{ UserPoolId, Username },
      SoftwareTokenMfaSettings: { Enabled: isWanted, PreferredMfa: isWanted },
    }),
  );
/** Sets an authenticator up with an access token, for an administrator's preference. */
async function setUp(username: string, AccessToken: string | undefined, at: number): Promise<string> {
  const { SecretCode = '' } = await target.sdk.send(new c.AssociateSoftwareTokenCommand({ AccessToken }));
  const UserCode = totpCode(SecretCode, at);
  await target.sdk.send(new c.VerifySoftwareTokenCommand({ AccessToken, UserCode }));
  await prefer(username, true);
  return SecretCode;
}

describe('a password shown by an administrator', () => {
  it('is enough where no authenticator is preferred, and its token may set one up', async () => {
    const username = await member();
    const { AuthenticationResult: tokens, ChallengeName } = await enter(username);
    expect(ChallengeName).toBeUndefined();
    const key = await setUp(username, tokens?.AccessToken, Date.now());
    expect(key).toMatch(/^[A-Z2-7]{32,}$/);
    const asked = await enter(username);
    expect(asked.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
    expect(asked.AuthenticationResult).toBeUndefined();
  });

  it('is refused alike when it is wrong and when there is no such user', async () => {
    const username = await member();
    for (const name of [username, freshName('nobody')])
      await expect(enter(name, 'Forkert-1')).rejects.toSatisfy(
        (error) => error instanceof c.NotAuthorizedException || error instanceof c.UserNotFoundException,
      );
  });
});

describe('an authenticator that an administrator prefers', () => {
  it('takes a mistyped code for a slip and lets the same session try again', async () => {
    const username = await member();
    const now = Date.now();
    const key = await setUp(
      username,
      (await enter(username)).AuthenticationResult?.AccessToken,
      now - 30_000,
    );
    const { Session } = await enter(username);
    const wrong = totpCode(key, now - 3_600_000);
    await expect(answer(Session, username, wrong)).rejects.toBeInstanceOf(c.CodeMismatchException);
    const { AuthenticationResult } = await answer(Session, username, totpCode(key, now + 30_000));
    expect(AuthenticationResult?.AccessToken).toBeDefined();
    await expect(answer(Session, username, totpCode(key, now))).rejects.toBeInstanceOf(
      c.NotAuthorizedException,
    );
  });

  it('is not asked for while the preference is off, and is replaced by a new one', async () => {
    const username = await member();
    const now = Date.now();
    const old = await setUp(
      username,
      (await enter(username)).AuthenticationResult?.AccessToken,
      now - 30_000,
    );
    await prefer(username, false);
    const between = (await enter(username)).AuthenticationResult?.AccessToken;
    expect(between).toBeDefined();
    const fresh = await setUp(username, between, now - 30_000);
    const { Session } = await enter(username);
    const ofOld = totpCode(old, now + 30_000);
    await expect(answer(Session, username, ofOld)).rejects.toBeInstanceOf(c.CodeMismatchException);
    const { AuthenticationResult } = await answer(Session, username, totpCode(fresh, now + 30_000));
    expect(AuthenticationResult?.AccessToken).toBeDefined();
  });

  it('goes on being asked for after another password was set', async () => {
    const username = await member();
    const now = Date.now();
    await setUp(username, (await enter(username)).AuthenticationResult?.AccessToken, now);
    const settled = { UserPoolId, Username: username, Password: 'Helt-nyt-1', Permanent: true };
    await target.sdk.send(new c.AdminSetUserPasswordCommand(settled));
    expect((await enter(username, 'Helt-nyt-1')).ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
  });
});
