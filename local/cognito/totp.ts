import { createHmac, randomBytes } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP = 30_000;

/** A new authenticator secret: 256 bits in base32, without padding. */
export function makeSecret(): string {
  return [...randomBytes(52)].map((byte) => ALPHABET[byte & 31]).join('');
}

/** The six digits for a moment in milliseconds (RFC 6238: SHA-1, 30 seconds). */
export function totpCode(secret: string, at: number): string {
  return codeOfStep(secret, Math.floor(at / STEP));
}

/**
 * The time step that a code belongs to, or undefined when it fits none. One step either way is allowed. `moments` may
 * hold the machine's time besides the system's: a telephone does not follow a clock that was advanced.
 */
export function matchingStep(secret: string, code: string, moments: number[]): number | undefined {
  const steps = moments
    .map((moment) => Math.floor(moment / STEP))
    .flatMap((step) => [step - 1, step, step + 1]);
  return steps.find((step) => codeOfStep(secret, step) === code);
}

function codeOfStep(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
