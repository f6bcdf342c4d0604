const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A fresh random id of `length` characters (5 bits each) for things the client creates. */
export function freshId(length = 16): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => alphabet[byte % 32] ?? 'a').join('');
}
