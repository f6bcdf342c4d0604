import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  browserSecretFor,
  linkCookies,
  noSessionCookies,
  sessionCookies,
  signedOutCookies,
  uniloginCookies,
} from '#functions/identity/cookies.ts';
import { startSignIn } from '#shared/identity/start-sign-in.contract.ts';
import { eventOf } from '#test/builders/security-call.ts';

const tokens = { access: 'a.b.c', refresh: 'r', expiresIn: 3600 };
const eventWith = (cookies: string[]) => eventOf(startSignIn, { way: 'ad' }, undefined, { cookies });
const begun = (cookies: string[] = []) => browserSecretFor(eventWith(cookies));
const lines = [
  ...sessionCookies(tokens),
  ...linkCookies(tokens),
  ...uniloginCookies('a.b.c'),
  ...noSessionCookies,
  ...signedOutCookies,
  ...begun().cookies,
];

describe('a cookie of ours', () => {
  test.each(lines)('is for this host alone, over TLS, and out of scripts’ reach: %s', (line) => {
    const [pair = '', ...attributes] = line.split('; ');
    expect(pair).toMatch(/^__Host-[a-z-]+=/);
    expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax']));
    expect(attributes.filter((one) => /^domain/i.test(one))).toEqual([]);
  });

  test('is never longer than browsers take', () => {
    expect(uniloginCookies('x'.repeat(3800)).every((line) => line.length <= 4096)).toBe(true);
    expect(uniloginCookies('x'.repeat(3801))).toEqual([]);
  });

  test('is written in one place', () => {
    const writers = globSync('functions/**/*.ts').filter(
      (file) => !file.includes('.test.') && /__Host-|set-cookie/i.test(readFileSync(file, 'utf8')),
    );
    expect(writers).toEqual(['functions/identity/cookies.ts']);
  });
});

describe('what ties a sign-in to its browser', () => {
  test('is 256 random bits, another for each browser', () => {
    const secrets = new Set(Array.from({ length: 50 }, () => begun().secret));
    expect(secrets.size).toBe(50);
    for (const secret of secrets) expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  });

  test.each(['', 'short', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)};`, `${'A'.repeat(42)}%`])(
    'is made anew where the browser shows %j',
    (planted) => {
      expect(begun([`__Host-sign-in=${planted}`]).secret).not.toBe(planted);
    },
  );

  test('is not taken from a cookie that another host could have set', () => {
    const planted = 'A'.repeat(43);
    for (const name of ['sign-in', '__Secure-sign-in', 'x__Host-sign-in', '__host-sign-in'])
      expect(begun([`${name}=${planted}`]).secret).not.toBe(planted);
  });
});
