import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClock } from '#local/clock.ts';
import { signRequest } from '#local/http/sign-request.ts';
import { startSecrets, type SecretsEngine } from './start.ts';

const directory = mkdtempSync(join(tmpdir(), 'secrets-'));
let engine: SecretsEngine;
const open = async () => {
  engine = await startSecrets({ directory, clock: openClock() });
};
beforeAll(open);
afterAll(async () => {
  await engine.close();
  rmSync(directory, { recursive: true, force: true });
});

const call = async (operation: string, input: object): Promise<Record<string, unknown>> => {
  const body = JSON.stringify(input);
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `secretsmanager.${operation}`,
  };
  const signed = signRequest({
    method: 'POST',
    url: `${engine.endpoint}/`,
    headers,
    body,
    service: 'secretsmanager',
    now: Date.now(),
  });
  const response = await fetch(engine.endpoint, { method: 'POST', headers: signed, body });
  return (await response.json()) as Record<string, unknown>;
};
const value = async (SecretId: string, more = {}) =>
  (await call('GetSecretValue', { SecretId, ...more }))['SecretString'];

describe('a secret', () => {
  it('is read by name, ARN and ARN without its ending', async () => {
    const { ARN, VersionId } = await call('CreateSecret', { Name: 'app/one', SecretString: 'v1' });
    const arn = String(ARN);
    expect(await Promise.all(['app/one', arn, arn.slice(0, -7)].map((id) => value(id)))).toEqual([
      'v1',
      'v1',
      'v1',
    ]);
    expect(await call('GetSecretValue', { SecretId: arn })).toMatchObject({
      Name: 'app/one',
      VersionId,
      VersionStages: ['AWSCURRENT'],
    });
  });

  it('keeps the value before the current one', async () => {
    await call('CreateSecret', { Name: 'app/two', SecretString: 'v1' });
    for (const SecretString of ['v2', 'v3'])
      await call('PutSecretValue', { SecretId: 'app/two', SecretString });
    expect([await value('app/two'), await value('app/two', { VersionStage: 'AWSPREVIOUS' })]).toEqual([
      'v3',
      'v2',
    ]);
    const { VersionIdsToStages } = await call('DescribeSecret', { SecretId: 'app/two' });
    expect(
      Object.values(VersionIdsToStages as object)
        .flat()
        .sort(),
    ).toEqual(['AWSCURRENT', 'AWSPREVIOUS']);
  });

  it('can be put beside the current one until it takes over', async () => {
    await call('CreateSecret', { Name: 'app/pending', SecretString: 'old' });
    await call('PutSecretValue', {
      SecretId: 'app/pending',
      SecretString: 'new',
      VersionStages: ['AWSPENDING'],
    });
    expect([await value('app/pending'), await value('app/pending', { VersionStage: 'AWSPENDING' })]).toEqual([
      'old',
      'new',
    ]);
  });

  it('may hold bytes', async () => {
    await call('CreateSecret', { Name: 'app/bytes', SecretBinary: 'AP8=' });
    expect(await call('GetSecretValue', { SecretId: 'app/bytes' })).toMatchObject({ SecretBinary: 'AP8=' });
  });

  it('is stored once for one token', async () => {
    const ClientRequestToken = 'a'.repeat(32);
    await call('CreateSecret', { Name: 'app/token', SecretString: 'v1' });
    const put = (SecretString: string) =>
      call('PutSecretValue', { SecretId: 'app/token', SecretString, ClientRequestToken });
    expect((await put('v2'))['VersionId']).toBe((await put('v2'))['VersionId']);
    expect(await put('v3')).toMatchObject({ __type: 'ResourceExistsException' });
    expect(await value('app/token')).toBe('v2');
  });

  it('is not made twice nor found before it is made', async () => {
    await call('CreateSecret', { Name: 'app/once', SecretString: 'v' });
    expect(await call('CreateSecret', { Name: 'app/once', SecretString: 'v' })).toMatchObject({
      __type: 'ResourceExistsException',
    });
    expect(await call('GetSecretValue', { SecretId: 'app/never' })).toMatchObject({
      __type: 'ResourceNotFoundException',
    });
  });

  it('survives a restart, in a file that only its owner may read, and is not set back by ensureSecret', async () => {
    const arn = engine.ensureSecret('app/kept', 'first');
    await call('PutSecretValue', { SecretId: arn, SecretString: 'rotated' });
    await engine.close();
    expect(statSync(join(directory, 'secrets.json')).mode & 0o777).toBe(0o600);
    await open();
    expect(engine.ensureSecret('app/kept', 'first')).toBe(arn);
    expect(await value('app/kept')).toBe('rotated');
  });
});
