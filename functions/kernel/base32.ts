const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Base 32 (RFC 4648) in lower case, without padding: 5 bits a letter, fit for ids and keys. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      text += alphabet[(held >>> (bits - 5)) & 31] ?? '';
      bits -= 5;
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + (alphabet[(held << (5 - bits)) & 31] ?? '') : text;
}
