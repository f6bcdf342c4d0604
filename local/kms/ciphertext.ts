import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Refusal } from '#local/http/refusal.ts';
import type { LocalKey } from './key-store.ts';

/** Names and values that must be given again, the very same, to decrypt. */
export type EncryptionContext = Readonly<Record<string, string>>;

const FORMAT = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM with the context as additional data. Layout: format, length of the key id, key id, iv, tag, ciphertext. */
export function encrypt(key: LocalKey, plaintext: Buffer, context: EncryptionContext = {}): Buffer {
  const id = Buffer.from(key.id, 'utf8');
  const header = Buffer.concat([Buffer.from([FORMAT, id.length]), id]);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key.material, 'base64'), iv);
  cipher.setAAD(additionalData(header, context));
  const body = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([header, iv, cipher.getAuthTag(), body]);
}

/** The id of the key that made a ciphertext. Refuses with InvalidCiphertextException when it is not one of ours. */
export function keyIdOf(blob: Buffer): string {
  const length = blob[1];
  if (blob[0] !== FORMAT || length === undefined || blob.length < 2 + length + IV_BYTES + TAG_BYTES) refuse();
  return blob.toString('utf8', 2, 2 + length);
}

/** Refuses with InvalidCiphertextException when the blob was changed or the context differs. */
export function decrypt(key: LocalKey, blob: Buffer, context: EncryptionContext = {}): Buffer {
  const header = blob.subarray(0, 2 + (blob[1] ?? 0));
  const iv = blob.subarray(header.length, header.length + IV_BYTES);
  const tag = blob.subarray(header.length + IV_BYTES, header.length + IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key.material, 'base64'), iv, {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(additionalData(header, context));
  decipher.setAuthTag(tag);
  try {
    return Buffer.concat([
      decipher.update(blob.subarray(header.length + IV_BYTES + TAG_BYTES)),
      decipher.final(),
    ]);
  } catch {
    return refuse();
  }
}

/** The order in which a context was written does not matter, so it is sorted; JSON keeps the pairs apart. */
function additionalData(header: Buffer, context: EncryptionContext): Buffer {
  const pairs = Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.concat([header, Buffer.from(JSON.stringify(pairs), 'utf8')]);
}

function refuse(): never {
  throw new Refusal(
    400,
    'InvalidCiphertextException',
    'The ciphertext or its encryption context is not valid.',
  );
}
