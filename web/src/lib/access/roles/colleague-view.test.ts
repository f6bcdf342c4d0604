import { expect, test } from 'vitest';
import type { Membership } from '#shared/access/actor.ts';
import { handedOnBy, ownRoles, standIns } from './colleague-view.ts';

const today = '2026-11-21';
const from = '2026-08-01';
const leader: Membership = { role: 'leader', unitId: 'myren', from };
const staff: Membership = { role: 'staff', unitId: 'myren', groupIds: ['rod'], from };
const handed: Membership = { ...leader, to: '2026-12-12', givenBy: 'lis', delegated: true };
const colleague = (id: string, ...memberships: Membership[]) => ({ id, name: id, memberships });

test('one hands on what is one’s own today, and not what one was handed', () => {
  const over: Membership = { ...staff, to: '2026-11-20' };
  const elsewhere: Membership = { role: 'coordinator', unitId: 'myren', from };
  expect(ownRoles([leader, handed, over, elsewhere], today)).toEqual([leader]);
});

test('those stand in who work in the unit today', () => {
  const people = [
    colleague('ea', staff),
    colleague('bo', { ...staff, unitId: 'solen' }),
    colleague('nor', { ...staff, from: '2026-12-01' }),
  ];
  expect(standIns(people, 'myren', today).map(({ id }) => id)).toEqual(['ea']);
});

test('what one handed on is found with each colleague, and what others handed on is not', () => {
  const people = [colleague('ea', staff, handed), colleague('bo', { ...handed, givenBy: 'ann' }, leader)];
  expect(handedOnBy(people, 'lis')).toEqual([{ colleague: people[0], held: handed }]);
});
