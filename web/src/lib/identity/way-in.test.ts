import { expect, test } from 'vitest';
import { startSignIn } from '#shared/identity/start-sign-in.contract.ts';
import { wayIn } from './way-in.ts';

test('a way in is what the server takes, with where to come back to', () => {
  const url = new URL(
    wayIn({
      way: 'unilogin',
      municipality: '0899',
      returnTo: '/family?x=1&y=2#z',
      side: 'guardian',
      stepUp: true,
    }),
    'https://site.example',
  );
  const way = url.pathname.split('/').at(-1);
  expect(startSignIn.input.parse({ way, ...Object.fromEntries(url.searchParams) })).toEqual({
    way: 'unilogin',
    municipality: '0899',
    returnTo: '/family?x=1&y=2#z',
    side: 'guardian',
    stepUp: 'true',
  });
});

test('a plain way in asks for nothing more', () => {
  expect(wayIn({ way: 'ad', municipality: '0899', returnTo: '/' })).toBe(
    '/api/identity/sign-in/ad?municipality=0899&returnTo=%2F',
  );
});
