import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateAliasCommand,
  CreateKeyCommand,
  DecryptCommand,
  DescribeKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GenerateDataKeyWithoutPlaintextCommand,
  GenerateMacCommand,
  KMSClient,
  ListAliasesCommand,
  ReEncryptCommand,
  VerifyMacCommand,
} from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClock } from '#local/clock.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import { startKms, type KmsEngine } from './start.ts';

const directory = mkdtempSync(join(tmpdir(), 'kms-'));
let engine: KmsEngine;
let client: KMSClient;
const open = async () => {
  engine = await startKms({ directory, clock: openClock() });
  client = new KMSClient({
    endpoint: engine.endpoint,
    region: LOCAL_REGION,
    credentials: LOCAL_ACCESS_KEY,
    maxAttempts: 1,
  });
};
const close = async () => {
  client.destroy();
  await engine.close();
};
beforeAll(open);
afterAll(async () => {
  await close();
  rmSync(directory, { recursive: true, force: true });
});

const bytes = (text: string) => new TextEncoder().encode(text);
const EncryptionContext = { tenant: 't1', child: 'c1' };
const encrypt = async (text: string) => {
  const KeyId = engine.ensureKey('main');
  return (await client.send(new EncryptCommand({ KeyId, Plaintext: bytes(text), EncryptionContext })))
    .CiphertextBlob;
};

describe('encryption', () => {
  it('gives the text back to whoever names the same context, in any order', async () => {
    const CiphertextBlob = await encrypt('secret');
    const context = { child: 'c1', tenant: 't1' };
    const { Plaintext, KeyId } = await client.send(
      new DecryptCommand({ CiphertextBlob, EncryptionContext: context }),
    );
    expect(Buffer.from(Plaintext ?? []).toString()).toBe('secret');
    expect(KeyId).toBe(engine.ensureKey('main'));
    expect(Buffer.from(CiphertextBlob ?? []).includes('secret')).toBe(false);
  });

  it.each([
    [undefined],
    [{ tenant: 't1' }],
    [{ tenant: 't2', child: 'c1' }],
    [{ ...EncryptionContext, more: 'x' }],
  ])('is not opened with the context %j', async (context) => {
    const decryption = new DecryptCommand({
      CiphertextBlob: await encrypt('secret'),
      EncryptionContext: context,
    });
    await expect(client.send(decryption)).rejects.toMatchObject({ name: 'InvalidCiphertextException' });
  });

  it('notices any changed byte', async () => {
    const original = await encrypt('secret');
    for (const [position] of (original ?? new Uint8Array()).entries()) {
      const changed = Uint8Array.from(original ?? []);
      changed[position] = (changed[position] ?? 0) ^ 1;
      const decryption = client.send(new DecryptCommand({ CiphertextBlob: changed, EncryptionContext }));
      await expect(decryption).rejects.toMatchObject({ name: 'InvalidCiphertextException' });
    }
  });

  it('tells when another key was expected, and moves to another key without showing the text', async () => {
    const CiphertextBlob = await encrypt('secret');
    const other = engine.ensureKey('other');
    await expect(
      client.send(new DecryptCommand({ CiphertextBlob, EncryptionContext, KeyId: other })),
    ).rejects.toMatchObject({ name: 'IncorrectKeyException' });
    const moved = await client.send(
      new ReEncryptCommand({
        CiphertextBlob,
        SourceEncryptionContext: EncryptionContext,
        DestinationKeyId: other,
        DestinationEncryptionContext: { a: 'b' },
      }),
    );
    const opened = await client.send(
      new DecryptCommand({
        CiphertextBlob: moved.CiphertextBlob,
        EncryptionContext: { a: 'b' },
        KeyId: other,
      }),
    );
    expect(Buffer.from(opened.Plaintext ?? []).toString()).toBe('secret');
  });
});

describe('a data key', () => {
  it('comes open and sealed, and the sealed one opens to the same', async () => {
    const KeyId = engine.ensureKey('main');
    const made = await client.send(
      new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256', EncryptionContext }),
    );
    expect(made.Plaintext).toHaveLength(32);
    const opened = await client.send(
      new DecryptCommand({ CiphertextBlob: made.CiphertextBlob, EncryptionContext }),
    );
    expect(opened.Plaintext).toEqual(made.Plaintext);
    const sealed = await client.send(
      new GenerateDataKeyWithoutPlaintextCommand({ KeyId, NumberOfBytes: 64 }),
    );
    expect(sealed).not.toHaveProperty('Plaintext');
    expect(
      (await client.send(new DecryptCommand({ CiphertextBlob: sealed.CiphertextBlob }))).Plaintext,
    ).toHaveLength(64);
  });
});

describe('a message code', () => {
  it('is the same for the same message, and fits no other', async () => {
    const KeyId = engine.ensureKey('mac', 'GENERATE_VERIFY_MAC');
    const MacAlgorithm = 'HMAC_SHA_256' as const;
    const make = async () =>
      (await client.send(new GenerateMacCommand({ KeyId, MacAlgorithm, Message: bytes('m') }))).Mac;
    const Mac = await make();
    expect(await make()).toEqual(Mac);
    expect(
      (await client.send(new VerifyMacCommand({ KeyId, MacAlgorithm, Message: bytes('m'), Mac }))).MacValid,
    ).toBe(true);
    const forged = client.send(new VerifyMacCommand({ KeyId, MacAlgorithm, Message: bytes('n'), Mac }));
    await expect(forged).rejects.toMatchObject({ name: 'KMSInvalidMacException' });
  });

  it('is not made with a key for encryption, nor the other way round', async () => {
    const mac = client.send(
      new GenerateMacCommand({
        KeyId: engine.ensureKey('main'),
        MacAlgorithm: 'HMAC_SHA_256',
        Message: bytes('m'),
      }),
    );
    await expect(mac).rejects.toMatchObject({ name: 'InvalidKeyUsageException' });
    const sealed = client.send(
      new EncryptCommand({ KeyId: engine.ensureKey('mac', 'GENERATE_VERIFY_MAC'), Plaintext: bytes('m') }),
    );
    await expect(sealed).rejects.toMatchObject({ name: 'InvalidKeyUsageException' });
  });
});

describe('keys', () => {
  it('are found by id, ARN and alias, and otherwise not', async () => {
    const { KeyMetadata } = await client.send(new CreateKeyCommand({ Description: 'made by a test' }));
    await client.send(new CreateAliasCommand({ AliasName: 'alias/test', TargetKeyId: KeyMetadata?.KeyId }));
    for (const KeyId of [
      KeyMetadata?.KeyId,
      KeyMetadata?.Arn,
      'alias/test',
      KeyMetadata?.Arn?.replace(/key\/.*/, 'alias/test'),
    ]) {
      expect((await client.send(new DescribeKeyCommand({ KeyId }))).KeyMetadata).toMatchObject({
        Arn: KeyMetadata?.Arn,
        Description: 'made by a test',
      });
    }
    expect((await client.send(new ListAliasesCommand({ KeyId: KeyMetadata?.KeyId }))).Aliases).toMatchObject([
      { AliasName: 'alias/test' },
    ]);
    await expect(client.send(new DescribeKeyCommand({ KeyId: 'alias/none' }))).rejects.toMatchObject({
      name: 'NotFoundException',
    });
  });

  it('survive a restart, in a file that only its owner may read', async () => {
    const CiphertextBlob = await encrypt('lasting');
    await close();
    expect(statSync(join(directory, 'keys.json')).mode & 0o777).toBe(0o600);
    await open();
    const { Plaintext } = await client.send(new DecryptCommand({ CiphertextBlob, EncryptionContext }));
    expect(Buffer.from(Plaintext ?? []).toString()).toBe('lasting');
  });
});
