import { randomBytes } from 'node:crypto';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';

/** Without letters and digits that look like others. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Eight codes of 50 bits, as they are shown: once, and then only their keyed hashes are known. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 8 }, () => {
    const letters = [...randomBytes(10)].map((byte) => alphabet[byte % 32]).join('');
    return `${letters.slice(0, 5)}-${letters.slice(5)}`;
  });

/** The keyed hash of a login's recovery code, written with or without its hyphen. */
export const recoveryHash = (keys: MunicipalityKeys, login: string, code: string): string =>
  keys.hash('code', `recovery|${login}|${code.replace('-', '')}`);
