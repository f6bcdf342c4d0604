import { expect, test } from 'vitest';
import { safeReturnTo, signInPath } from './sign-in-path.ts';

test.each([
  '//evil.example',
  'https://evil.example',
  '/\\evil.example',
  '/a b',
  'groups',
  `/${'a'.repeat(300)}`,
  null,
])('never returns to %s', (text) => expect(safeReturnTo(text)).toBe('/'));

test('returns to a path of this site with its query', () => {
  expect(safeReturnTo('/units/1?round=2')).toBe('/units/1?round=2');
});

test('carries where to come back to and why', () => {
  const query = new URLSearchParams(signInPath('/groups?a=1&b=2', 'session-over').split('?')[1]);
  expect([query.get('returnTo'), query.get('reason')]).toEqual(['/groups?a=1&b=2', 'session-over']);
});
