import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '#local/clock.ts';
import { LOCAL_ACCOUNT } from '#local/engine.ts';
import { operation, type Operation } from '#local/http/json-service.ts';
import { Refusal } from '#local/http/refusal.ts';
import { decrypt, encrypt, keyIdOf } from './ciphertext.ts';
import { keyArn, keyUsageSchema, type KeyStore, type KeyUsage, type LocalKey } from './key-store.ts';

const blob = (most: number) =>
  z
    .base64()
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((bytes) => bytes.length >= 1 && bytes.length <= most, `1 to ${most} bytes`);
const reference = z.string().min(1).max(2048);
const context = z.record(z.string(), z.string()).optional();
const symmetric = z.literal('SYMMETRIC_DEFAULT').optional();
const algorithm = z.literal('HMAC_SHA_256');
const dataKey = z
  .object({
    KeyId: reference,
    KeySpec: z.enum(['AES_256', 'AES_128']).optional(),
    NumberOfBytes: z.int().min(1).max(1024).optional(),
    EncryptionContext: context,
  })
  .refine(
    (input) => (input.KeySpec === undefined) !== (input.NumberOfBytes === undefined),
    'either KeySpec or NumberOfBytes',
  );

/** The operations of https://docs.aws.amazon.com/kms/latest/APIReference/ that the system uses. */
export function kmsOperations(store: KeyStore, clock: Clock): Record<string, Operation> {
  const checked = <S extends z.ZodType>(schema: S, run: (input: z.output<S>) => unknown) =>
    operation(schema, 'ValidationException', run);
  const keyFor = (usage: KeyUsage, name: string) => {
    const key = store.find(name);
    if (key.usage !== usage)
      throw new Refusal(400, 'InvalidKeyUsageException', `${keyArn(key.id)} key usage is ${key.usage}`);
    return key;
  };
  const newDataKey = (input: z.output<typeof dataKey>) => {
    const key = keyFor('ENCRYPT_DECRYPT', input.KeyId);
    const plaintext = randomBytes(input.NumberOfBytes ?? (input.KeySpec === 'AES_128' ? 16 : 32));
    return {
      KeyId: keyArn(key.id),
      CiphertextBlob: base64(encrypt(key, plaintext, input.EncryptionContext)),
      plaintext,
    };
  };
  const open = (
    ciphertext: Buffer,
    given: Record<string, string> | undefined,
    expectedKey: string | undefined,
  ) => {
    const key = findMaker(store, ciphertext);
    if (expectedKey !== undefined && store.find(expectedKey).id !== key.id) {
      throw new Refusal(
        400,
        'IncorrectKeyException',
        'The key in the request is not the one that encrypted the ciphertext.',
      );
    }
    return { key, plaintext: decrypt(key, ciphertext, given) };
  };

  return {
    CreateKey: checked(
      z.object({ KeyUsage: keyUsageSchema.optional(), Description: z.string().max(8192).optional() }),
      (input) => ({
        KeyMetadata: metadata(
          store.ensure(randomUUID(), input.KeyUsage ?? 'ENCRYPT_DECRYPT', clock.now(), input.Description),
        ),
      }),
    ),
    DescribeKey: checked(z.object({ KeyId: reference }), (input) => ({
      KeyMetadata: metadata(store.find(input.KeyId)),
    })),
    Encrypt: checked(
      z.object({
        KeyId: reference,
        Plaintext: blob(4096),
        EncryptionContext: context,
        EncryptionAlgorithm: symmetric,
      }),
      (input) => {
        const key = keyFor('ENCRYPT_DECRYPT', input.KeyId);
        return {
          KeyId: keyArn(key.id),
          CiphertextBlob: base64(encrypt(key, input.Plaintext, input.EncryptionContext)),
          ...SYMMETRIC,
        };
      },
    ),
    Decrypt: checked(
      z.object({
        CiphertextBlob: blob(6144),
        KeyId: reference.optional(),
        EncryptionContext: context,
        EncryptionAlgorithm: symmetric,
      }),
      (input) => {
        const { key, plaintext } = open(input.CiphertextBlob, input.EncryptionContext, input.KeyId);
        return { KeyId: keyArn(key.id), Plaintext: base64(plaintext), ...SYMMETRIC };
      },
    ),
    ReEncrypt: checked(
      z.object({
        CiphertextBlob: blob(6144),
        SourceKeyId: reference.optional(),
        SourceEncryptionContext: context,
        DestinationKeyId: reference,
        DestinationEncryptionContext: context,
      }),
      (input) => {
        const target = keyFor('ENCRYPT_DECRYPT', input.DestinationKeyId);
        const source = open(input.CiphertextBlob, input.SourceEncryptionContext, input.SourceKeyId);
        const sealed = encrypt(target, source.plaintext, input.DestinationEncryptionContext);
        return {
          KeyId: keyArn(target.id),
          SourceKeyId: keyArn(source.key.id),
          CiphertextBlob: base64(sealed),
        };
      },
    ),
    GenerateDataKey: checked(dataKey, (input) => {
      const { plaintext, ...sealed } = newDataKey(input);
      return { ...sealed, Plaintext: base64(plaintext) };
    }),
    GenerateDataKeyWithoutPlaintext: checked(dataKey, (input) => {
      const { KeyId, CiphertextBlob } = newDataKey(input);
      return { KeyId, CiphertextBlob };
    }),
    GenerateMac: checked(
      z.object({ KeyId: reference, Message: blob(4096), MacAlgorithm: algorithm }),
      (input) => {
        const key = keyFor('GENERATE_VERIFY_MAC', input.KeyId);
        return {
          KeyId: keyArn(key.id),
          MacAlgorithm: input.MacAlgorithm,
          Mac: base64(mac(key, input.Message)),
        };
      },
    ),
    VerifyMac: checked(
      z.object({ KeyId: reference, Message: blob(4096), MacAlgorithm: algorithm, Mac: blob(6144) }),
      (input) => {
        const key = keyFor('GENERATE_VERIFY_MAC', input.KeyId);
        const expected = mac(key, input.Message);
        if (expected.length !== input.Mac.length || !timingSafeEqual(expected, input.Mac)) {
          throw new Refusal(400, 'KMSInvalidMacException', 'The MAC does not match the message.');
        }
        return { KeyId: keyArn(key.id), MacAlgorithm: input.MacAlgorithm, MacValid: true };
      },
    ),
  };
}

const SYMMETRIC = { EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };

/** A ciphertext of a key that is gone reads like a broken one: neither says more to the caller. */
function findMaker(store: KeyStore, ciphertext: Buffer): LocalKey {
  try {
    return store.find(keyIdOf(ciphertext));
  } catch {
    throw new Refusal(
      400,
      'InvalidCiphertextException',
      'The ciphertext or its encryption context is not valid.',
    );
  }
}

function metadata(key: LocalKey) {
  const isMac = key.usage === 'GENERATE_VERIFY_MAC';
  return {
    AWSAccountId: LOCAL_ACCOUNT,
    KeyId: key.id,
    Arn: keyArn(key.id),
    CreationDate: key.createdAt / 1000,
    Enabled: true,
    Description: key.description,
    KeyUsage: key.usage,
    KeyState: 'Enabled',
    Origin: 'AWS_KMS',
    KeyManager: 'CUSTOMER',
    KeySpec: isMac ? 'HMAC_256' : 'SYMMETRIC_DEFAULT',
    CustomerMasterKeySpec: isMac ? 'HMAC_256' : 'SYMMETRIC_DEFAULT',
    MultiRegion: false,
    ...(isMac ? { MacAlgorithms: ['HMAC_SHA_256'] } : { EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'] }),
  };
}

const mac = (key: LocalKey, message: Buffer) =>
  createHmac('sha256', Buffer.from(key.material, 'base64')).update(message).digest();
const base64 = (bytes: Buffer) => bytes.toString('base64');
