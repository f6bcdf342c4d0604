import * as c from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
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

async function member(password = PASSWORD, Permanent = true) {
  const Username = freshName('member');
  await target.sdk.send(new c.AdminCreateUserCommand({ UserPoolId, Username, MessageAction: 'SUPPRESS' }));
  await target.sdk.send(
    new c.AdminSetUserPasswordCommand({ UserPoolId, Username, Password: password, Permanent }),
  );
  return Username;
}
const enter = (USERNAME: string, password = PASSWORD) =>
  target.sdk.send(
    new c.InitiateAuthCommand({
      ClientId: target.clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME, PASSWORD: password },
    }),
  );
const respond = (
  ChallengeName: c.ChallengeNameType,
  Session: string | undefined,
  ChallengeResponses: Record<string, string>,
) =>
  target.sdk.send(
    new c.RespondToAuthChallengeCommand({
      ClientId: target.clientId,
      ChallengeName,
      Session,
      ChallengeResponses,
    }),
  );
const refresh = (token: string | undefined) =>
  target.sdk.send(
    new c.InitiateAuthCommand({
      ClientId: target.clientId,
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN: token ?? '' },
    }),
  );

describe('signing in with a password', () => {
  it('gives tokens with the claims of the service', async () => {
    const username = await member();
    const { AuthenticationResult: result } = await enter(username);
    const access = decodeJwt(result?.AccessToken ?? '');
    const id = decodeJwt(result?.IdToken ?? '');
    expect(access).toMatchObject({
      token_use: 'access',
      client_id: target.clientId,
      username,
      scope: 'aws.cognito.signin.user.admin',
    });
    expect(id).toMatchObject({
      token_use: 'id',
      aud: target.clientId,
      'cognito:username': username,
      sub: access.sub,
    });
    expect(id.origin_jti).toBe(access.origin_jti);
    expect(id.event_id).toBe(access.event_id);
    expect(id.jti).not.toBe(access.jti);
    expect((access.exp ?? 0) - (access.iat ?? 0)).toBe(result?.ExpiresIn);
  });

  it('is refused in the same words for a wrong password, and for a disabled user in its own', async () => {
    const username = await member();
    await expect(enter(username, 'Forkert-1')).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    });
    await target.sdk.send(new c.AdminDisableUserCommand({ UserPoolId, Username: username }));
    await expect(enter(username)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'User is disabled.',
    });
    await target.sdk.send(new c.AdminEnableUserCommand({ UserPoolId, Username: username }));
    expect((await enter(username)).AuthenticationResult).toBeDefined();
  });

  it('is locked for a while after five wrong passwords', async () => {
    const username = await member();
    for (let attempt = 0; attempt < 5; attempt += 1)
      await expect(enter(username, 'Forkert-1')).rejects.toThrow();
    await expect(enter(username)).rejects.toThrow('Password attempts exceeded');
    await expect
      .poll(async () => (await enter(username).catch(() => undefined))?.AuthenticationResult, {
        timeout: 10_000,
        interval: 300,
      })
      .toBeDefined();
  });

  it('asks for a new password when it was temporary, and takes only a good one', async () => {
    const username = await member('Midlertidig-1', false);
    const asked = await enter(username, 'Midlertidig-1');
    expect(asked.ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
    const answer = (NEW_PASSWORD: string) =>
      respond('NEW_PASSWORD_REQUIRED', asked.Session, { USERNAME: username, NEW_PASSWORD });
    await expect(answer('kort')).rejects.toBeInstanceOf(c.InvalidPasswordException);
    expect((await answer('Helt-nyt-1')).AuthenticationResult?.AccessToken).toBeDefined();
    await expect(answer('Helt-nyt-2')).rejects.toBeInstanceOf(c.NotAuthorizedException);
    await expect(enter(username, 'Midlertidig-1')).rejects.toThrow();
    expect((await enter(username, 'Helt-nyt-1')).AuthenticationResult).toBeDefined();
  });

  it('does not accept a session that it did not give', async () => {
    const username = await member();
    const answer = respond('NEW_PASSWORD_REQUIRED', 'x'.repeat(64), {
      USERNAME: username,
      NEW_PASSWORD: PASSWORD,
    });
    await expect(answer).rejects.toBeInstanceOf(c.NotAuthorizedException);
  });

  it('knows no other client and no flow that the client does not allow', async () => {
    const command = (ClientId: string, AuthFlow: c.AuthFlowType) =>
      target.sdk.send(
        new c.InitiateAuthCommand({
          ClientId,
          AuthFlow,
          AuthParameters: { USERNAME: 'x', PASSWORD: 'y', SRP_A: '0' },
        }),
      );
    await expect(command('elsewhere', 'USER_PASSWORD_AUTH')).rejects.toBeInstanceOf(
      c.ResourceNotFoundException,
    );
    await expect(command(target.clientId, 'USER_SRP_AUTH')).rejects.toBeInstanceOf(
      c.InvalidParameterException,
    );
  });
});

describe('refreshing', () => {
  it('gives new tokens of the same sign-in and no new refresh token', async () => {
    const first = (await enter(await member())).AuthenticationResult;
    const second = (await refresh(first?.RefreshToken)).AuthenticationResult;
    const [before, after] = [decodeJwt(first?.AccessToken ?? ''), decodeJwt(second?.AccessToken ?? '')];
    expect(after).toMatchObject({
      origin_jti: before.origin_jti,
      auth_time: before.auth_time,
      sub: before.sub,
    });
    expect(after.jti).not.toBe(before.jti);
    expect(second?.RefreshToken).toBeUndefined();
  });

  it.each([
    [
      'the token is revoked',
      async (_name: string, token: string) =>
        target.sdk.send(new c.RevokeTokenCommand({ Token: token, ClientId: target.clientId })),
    ],
    [
      'an administrator signs the user out',
      async (Username: string) =>
        target.sdk.send(new c.AdminUserGlobalSignOutCommand({ UserPoolId, Username })),
    ],
    [
      'the user is disabled',
      async (Username: string) => target.sdk.send(new c.AdminDisableUserCommand({ UserPoolId, Username })),
    ],
    [
      'the user is deleted',
      async (Username: string) => target.sdk.send(new c.AdminDeleteUserCommand({ UserPoolId, Username })),
    ],
  ])('ends, and so does the access token, when %s', async (_why, act) => {
    const username = await member();
    const tokens = (await enter(username)).AuthenticationResult;
    const whoAmI = () => target.sdk.send(new c.GetUserCommand({ AccessToken: tokens?.AccessToken }));
    expect((await whoAmI()).Username).toBe(username);
    await act(username, tokens?.RefreshToken ?? '');
    await expect(refresh(tokens?.RefreshToken)).rejects.toBeInstanceOf(c.NotAuthorizedException);
    await expect(whoAmI()).rejects.toBeInstanceOf(c.NotAuthorizedException);
  });

  it('is not possible with an invented token', async () => {
    await expect(refresh('invented')).rejects.toBeInstanceOf(c.NotAuthorizedException);
  });

  it('lets a user sign out everywhere and in again', async () => {
    const username = await member();
    const tokens = (await enter(username)).AuthenticationResult;
    await target.sdk.send(new c.GlobalSignOutCommand({ AccessToken: tokens?.AccessToken }));
    await expect(refresh(tokens?.RefreshToken)).rejects.toBeInstanceOf(c.NotAuthorizedException);
    const again = (await enter(username)).AuthenticationResult;
    expect((await target.sdk.send(new c.GetUserCommand({ AccessToken: again?.AccessToken }))).Username).toBe(
      username,
    );
  });
});

describe('an authenticator', () => {
  it('is asked for once it is set up, and takes each code once', async () => {
    const username = await member();
    const AccessToken = (await enter(username)).AuthenticationResult?.AccessToken;
    const { SecretCode = '' } = await target.sdk.send(new c.AssociateSoftwareTokenCommand({ AccessToken }));
    const verify = (UserCode: string) =>
      target.sdk.send(new c.VerifySoftwareTokenCommand({ AccessToken, UserCode }));
    const now = Date.now();
    const wrong = totpCode(SecretCode, now - 3_600_000);
    await expect(verify(wrong)).rejects.toBeInstanceOf(c.EnableSoftwareTokenMFAException);
    expect((await verify(totpCode(SecretCode, now - 30_000))).Status).toBe('SUCCESS');
    await target.sdk.send(
      new c.SetUserMFAPreferenceCommand({
        AccessToken,
        SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
      }),
    );

    const asked = await enter(username);
    expect(asked.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
    expect(asked.AuthenticationResult).toBeUndefined();
    const answer = (session: string | undefined, SOFTWARE_TOKEN_MFA_CODE: string) =>
      respond('SOFTWARE_TOKEN_MFA', session, { USERNAME: username, SOFTWARE_TOKEN_MFA_CODE });
    await expect(answer(asked.Session, wrong)).rejects.toBeInstanceOf(c.CodeMismatchException);
    const code = totpCode(SecretCode, now + 30_000);
    expect((await answer(asked.Session, code)).AuthenticationResult?.AccessToken).toBeDefined();
    await expect(answer((await enter(username)).Session, code)).rejects.toBeInstanceOf(
      c.ExpiredCodeException,
    );
  });

  it('cannot be preferred before it is set up', async () => {
    const AccessToken = (await enter(await member())).AuthenticationResult?.AccessToken;
    const wish = new c.SetUserMFAPreferenceCommand({
      AccessToken,
      SoftwareTokenMfaSettings: { Enabled: true },
    });
    await expect(target.sdk.send(wish)).rejects.toBeInstanceOf(c.InvalidParameterException);
  });
});
