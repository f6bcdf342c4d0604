import { GUESSABLE_PIECES } from './guessable-pieces.ts';

export const SHORTEST_PASSWORD = 12;
export type PasswordProblem = 'password-too-short' | 'password-too-common' | 'password-is-the-e-mail';

/**
 * What is wrong with a password for this e-mail address; undefined when it will do. Length counts, composition does not
 * (NIST SP 800-63B, 5.1.1.2; ASVS 5.0, 6.2.1, 6.2.4, 6.2.5, 6.2.11): anything of twelve characters that is not built of
 * what everyone tries first.
 */
export function passwordProblem(password: string, email: string): PasswordProblem | undefined {
  if ([...password].length < SHORTEST_PASSWORD) return 'password-too-short';
  const [local = '', domain = ''] = email.toLowerCase().split('@');
  const own = [local, ...local.split(/[^\p{L}\d]+/u), ...domain.split('.')].filter(
    (part) => part.length >= 4,
  );
  const isOwn = own.some((part) => password.toLowerCase().includes(part));
  if (isOwn && unguessable(password, [...own, ...GUESSABLE_PIECES]) < 4) return 'password-is-the-e-mail';
  return unguessable(password, GUESSABLE_PIECES) < 4 ? 'password-too-common' : undefined;
}

export type PasswordStrength = 'too-weak' | 'fair' | 'good' | 'strong';

/** How good a password is, for showing while it is typed: by what is left when the guessable pieces are taken out. */
export function passwordStrength(password: string, email: string): PasswordStrength {
  if (passwordProblem(password, email)) return 'too-weak';
  const left = unguessable(password, GUESSABLE_PIECES);
  if (left >= 16) return 'strong';
  return left >= 10 ? 'good' : 'fair';
}

const YEAR = /(?:19|20)\d\d/g;
const standIns: Record<string, string> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' },
  ...{ '@': 'a', $: 's', '!': 'i' },
};

/**
 * How many characters a guesser would still have to guess who tries the pieces, rows of keys, years and repetitions
 * first: as it stands, with the usual stand-ins read as letters, and with letters and digits told apart (1q2w3e).
 */
function unguessable(password: string, pieces: readonly string[]): number {
  const plain = password.normalize('NFKC').toLowerCase();
  const unfolded = [...plain.replaceAll(YEAR, ' ')].map((letter) => standIns[letter] ?? letter).join('');
  const apart = `${plain.replaceAll(/\d/g, '')} ${plain.replaceAll(/\D/g, '')}`;
  return Math.min(...[plain, unfolded, apart].map((text) => left(text, pieces)));
}

function left(text: string, pieces: readonly string[]): number {
  let rest = withoutRows(text);
  for (const piece of pieces) rest = rest.replaceAll(piece, ' ');
  rest = rest.replaceAll(YEAR, ' ').replaceAll(/[^\p{L}\d]/gu, ' ');
  rest = rest.replaceAll(/([\p{L}\d])\1{2,}/gu, ' ');
  // The second and later times that something comes say nothing new.
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replaceAll(/([\p{L}\d]{2,})(?=.*\1)/gu, ' ');
  }
  return rest.replaceAll(' ', '').length;
}

const rows = [
  'abcdefghijklmnopqrstuvwxyzæøå',
  '01234567890',
  'qwertyuiopå',
  'asdfghjklæø',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
  'qazwsxedcrfvtgbyhnujmikolp',
];

/** Without what lies in a row of four or more, forwards or backwards. */
function withoutRows(text: string): string {
  let rest = text;
  for (const row of rows.flatMap((one) => [one, [...one].reverse().join('')]))
    for (let length = row.length; length >= 4; length -= 1)
      for (let start = 0; start + length <= row.length; start += 1)
        rest = rest.replaceAll(row.slice(start, start + length), ' ');
  return rest;
}
