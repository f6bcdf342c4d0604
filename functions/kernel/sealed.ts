import { createCipheriv, createDecipheriv, randomBytes, type CipherKey } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/**
 * AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce: nonce, ciphertext, tag. `bound` is authenticated but not
 * stored, so that a sealed value cannot be moved to another item.
 */
export function seal(key: CipherKey, plaintext: Uint8Array, bound: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `seal` made. Throws when the key, the bytes or `bound` differ. */
export function openSealed(key: CipherKey, sealed: Buffer, bound: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(bound)).setAuthTag(sealed.subarray(sealed.length - TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE, sealed.length - TAG)), decipher.final()]);
}
