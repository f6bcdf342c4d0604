import { describe, expect, it } from 'vitest';
import { passwordProblem, passwordStrength } from './partner-password.ts';

const email = 'mette.hansen@bostedet-egely.dk';

describe('a password', () => {
  it.each(['kort', 'elleve-tegn', 'abcdefghijk'])(
    'of fewer than twelve characters is too short: %s',
    (text) => {
      expect(passwordProblem(text, email)).toBe('password-too-short');
    },
  );

  it.each([
    'password1234',
    'Password123456',
    'P@ssw0rd2026!',
    'adgangskode1',
    'Sommer2026!!!',
    'qwertyuiop12',
    '123456789012',
    'aaaaaaaaaaaaaaa',
    'abcdefghijklm',
    '1q2w3e4r5t6y',
    'unknownunknown',
    'passwordpassword',
    'velkommen2026',
    'københavn2026',
    'rødtråd-rødtråd',
    'iloveyou12345',
    'qazwsxedcrfv',
    'zxcvbnmasdfg',
  ])('that everyone tries first is too common: %s', (text) => {
    expect(passwordProblem(text, email)).toBe('password-too-common');
  });

  it.each(['mette.hansen@bostedet-egely.dk', 'Mette.Hansen2026', 'mettehansenmette.hansen'])(
    'made of the e-mail address is refused: %s',
    (text) => {
      expect(passwordProblem(text, email)).toMatch(/password-is-the-e-mail|password-too-common/);
    },
  );

  it.each([
    'korrekt hest batteri klamme',
    'ingen store bogstaver her',
    'vXk2mPq9LwRt',
    'grydelap møder tandhjul',
    'пароль длинный для меня',
  ])('needs no capitals, digits or signs, and may hold spaces: %s', (text) => {
    expect(passwordProblem(text, email)).toBeUndefined();
  });

  it('is stronger the more of it cannot be guessed', () => {
    expect(passwordStrength('password1234', email)).toBe('too-weak');
    expect(passwordStrength('sommer grydelap', email)).toBe('fair');
    expect(passwordStrength('vxkzmpqblwrt', email)).toBe('good');
    expect(passwordStrength('grydelap møder tandhjul i regnvejr', email)).toBe('strong');
  });

  it('is judged in no time even at the greatest length', () => {
    const started = performance.now();
    passwordProblem('ab'.repeat(128), email);
    passwordProblem('a'.repeat(256), email);
    expect(performance.now() - started).toBeLessThan(200);
  });
});
