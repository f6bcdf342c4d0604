import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fork } from 'node:child_process';
import * as c from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { openJournal } from './journal.ts';
import { secretHash } from './actions/secret-hash.ts';
import { openTestPool, POOL_ID, sdkFor } from './test-pool.ts';

const UserPoolId = POOL_ID;
const PASSWORD = 'Langt-nok-1';

describe('a restart', () => {
  it('keeps users, passwords, refresh tokens, client secrets and the signing key', async () => {
    const before = await openTestPool();
    const secret = before.engine.clientSecret('secret') ?? '';
    await before.sdk.send(new c.AdminCreateUserCommand({ UserPoolId, Username: 'ea' }));
    await before.sdk.send(
      new c.AdminSetUserPasswordCommand({ UserPoolId, Username: 'ea', Password: PASSWORD, Permanent: true }),
    );
    const enter = (sdk: c.CognitoIdentityProviderClient, SECRET_HASH?: string) =>
      sdk.send(
        new c.AdminInitiateAuthCommand({
          UserPoolId,
          ClientId: 'secret',
          AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: 'ea', PASSWORD, ...(SECRET_HASH ? { SECRET_HASH } : {}) },
        }),
      );
    const hash = secretHash({ ClientId: 'secret' }, secret, 'ea');
    const tokens = (await enter(before.sdk, hash)).AuthenticationResult;
    await before.engine.close();

    const after = await openTestPool({
      directory: before.directory,
      port: Number(new URL(before.engine.endpoint).port),
    });
    expect(after.engine.clientSecret('secret')).toBe(secret);
    const sdk = sdkFor(after.engine.endpoint);
    const again = await sdk.send(
      new c.InitiateAuthCommand({
        ClientId: 'secret',
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: { REFRESH_TOKEN: tokens?.RefreshToken ?? '', SECRET_HASH: hash },
      }),
    );
    expect(again.AuthenticationResult?.AccessToken).toBeDefined();
    expect((await sdk.send(new c.GetUserCommand({ AccessToken: tokens?.AccessToken }))).Username).toBe('ea');
    await expect(enter(sdk)).rejects.toThrow('SECRET_HASH was not received');
    await expect(enter(sdk, secretHash({ ClientId: 'secret' }, 'wrong', 'ea'))).rejects.toThrow(
      'SecretHash does not match',
    );
    await after.engine.close();
  });

  it('says which port is taken', async () => {
    const first = await openTestPool();
    const port = Number(new URL(first.engine.endpoint).port);
    await expect(openTestPool({ port })).rejects.toThrow(String(port));
    await first.engine.close();
  });
});

describe('the journal', () => {
  const file = () => join(mkdtempSync(join(tmpdir(), 'journal-')), 'journal.jsonl');
  const never = () => false;

  it('drops a line that was cut off and keeps all before it', () => {
    const path = file();
    const journal = openJournal(path, never);
    journal.table<number>('t').set('a', 1);
    journal.table<number>('t').set('b', 2);
    journal.table<number>('t').delete('b');
    appendFileSync(path, '["t","c",');
    const again = openJournal(path, never).table<number>('t');
    expect([...again.entries()]).toEqual([['a', 1]]);
  });

  it('is rewritten without what was replaced or has expired', () => {
    const path = file();
    const isExpired = (record: unknown) => record === 'old';
    const journal = openJournal(path, isExpired);
    for (let n = 0; n < 25_000; n += 1) journal.table<string>('t').set('a', `new ${n}`);
    journal.table<string>('t').set('b', 'old');
    expect(readFileSync(path, 'utf8').split('\n').length).toBeLessThan(10_000);
    const again = openJournal(path, isExpired).table<string>('t');
    expect([...again.entries()]).toEqual([['a', 'new 24999']]);
  });

  it('has on disk every change that was acknowledged before a kill', async () => {
    const path = file();
    const child = fork(new URL('./journal-writer.ts', import.meta.url), [path], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let acknowledged = 0;
    await new Promise<void>((resolve) => {
      child.on('message', (n: number) => {
        acknowledged = n;
        if (n >= 500) child.kill('SIGKILL');
      });
      child.on('exit', () => resolve());
    });
    const table = openJournal(path, never).table<number>('t');
    expect(acknowledged).toBeGreaterThanOrEqual(500);
    for (let n = 1; n <= acknowledged; n += 1) expect(table.get(`k${n}`)).toBe(n);
  });
});
