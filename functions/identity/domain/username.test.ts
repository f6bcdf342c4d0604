import { expect, test } from 'vitest';
import { seatOf, usernameOf } from './username.ts';

test('a user’s name says municipality and person, and is read back', () => {
  const seat = { tenant: '0899', personId: 'k3fa2b7cdefg' };
  expect(seatOf(usernameOf(seat))).toEqual(seat);
});

test.each([
  'Directory_abc',
  'directory_0899-abcd',
  '0899',
  '0899-',
  '0899-a',
  '089-abcdefgh',
  '0899-ABCDEFGH',
  '0899-a#bcdef',
])('the name %j is not of our making', (username) => expect(seatOf(username)).toBeUndefined());
