import { expect, test } from 'vitest';
import { homeOf } from './home.ts';

const today = '2026-11-21';
const held = (...roles: string[]) => roles.map((role) => ({ role, from: '2026-08-01' }));

test.each([
  ['staff', ['staff'], '/groups'],
  ['staff', ['leader', 'administrator'], '/groups'],
  ['staff', ['administrator'], '/admin/rounds'],
  ['staff', ['partner'], '/released'],
  ['staff', ['health-visitor'], '/released'],
  ['staff', ['administrator', 'professional'], '/admin/rounds'],
  ['staff', ['consultant'], '/admin/rounds'],
  ['staff', [], '/groups'],
  ['guardian', ['guardian'], '/family'],
  ['child', ['pupil', 'youth'], '/family'],
])('one signed in as %s with %j begins at %s', (side, roles, home) => {
  expect(homeOf({ side, memberships: held(...roles), today })).toBe(home);
});

test('a role that is over does not decide', () => {
  const over = { role: 'staff', from: '2026-01-01', to: '2026-02-01' };
  expect(homeOf({ side: 'staff', memberships: [over, ...held('administrator')], today })).toBe(
    '/admin/rounds',
  );
});
