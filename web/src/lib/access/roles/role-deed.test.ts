import { expect, test } from 'vitest';
import type { Membership } from '#shared/access/actor.ts';
import { deedsBack, endingOn, extendedTo } from './role-deed.ts';

const today = '2026-11-21';
const leader: Membership = { role: 'leader', unitId: 'myren', from: '2026-08-01' };
const staff: Membership = { role: 'staff', unitId: 'myren', groupIds: ['rod', 'bla'], from: '2026-08-01' };
const partner: Membership = { role: 'partner', unitId: 'bosted', from: '2026-08-01', to: '2026-12-01' };
const namedLeader = { role: 'leader', unitId: 'myren', groupIds: [], from: '2026-08-01' };

test('a role that was added is taken away again, and one that got another end gets its own back', () => {
  const before = [{ ...leader, to: '2026-12-31' }];
  const after = [{ ...leader, to: today }, staff];
  expect(deedsBack(before, after)).toEqual([
    {
      kind: 'end',
      role: { role: 'staff', unitId: 'myren', groupIds: ['rod', 'bla'], from: '2026-08-01' },
      endsOn: '2026-07-31',
    },
    { kind: 'end', role: namedLeader, endsOn: '2026-12-31' },
  ]);
});

test('a role that went altogether is given again with its end', () => {
  expect(deedsBack([{ ...leader, to: '2026-12-31' }], [])).toEqual([
    { kind: 'give', role: { ...namedLeader, to: '2026-12-31' } },
  ]);
});

test('what did not change needs nothing, in whatever order its groups stand', () => {
  expect(deedsBack([staff, leader], [leader, { ...staff, groupIds: ['bla', 'rod'] }])).toEqual([]);
});

test('roles that end before the day, and those of partners, are not ended', () => {
  const deeds = endingOn([leader, { ...staff, to: '2026-11-01' }, partner], today);
  expect(deeds).toEqual([{ kind: 'end', role: namedLeader, endsOn: today }]);
});

test('only a role with an end that has not come is extended', () => {
  const ending = { ...leader, to: '2026-11-30' };
  const others = [leader, { ...leader, to: '2026-11-01' }, { ...ending, delegated: true as const }, partner];
  expect(extendedTo([ending, ...others], '2027-07-31', today)).toEqual([
    { kind: 'end', role: namedLeader, endsOn: '2027-07-31' },
  ]);
});
