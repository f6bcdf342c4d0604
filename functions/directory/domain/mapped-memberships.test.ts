import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Membership } from '#shared/access/actor.ts';
import { directoryRulesSchema, type DirectoryRules } from '#shared/directory/rules.ts';
import { staffAfterFile } from '#functions/people/index.ts';
import { aStaffMember, leaderOf, staffOf } from '#test/builders/actor.ts';
import { givenBy } from './mapped-memberships.ts';
import { membershipsAfter } from './memberships-after.ts';

const uuid = '48df8b3d-56be-4f3a-bd0f-d3ade05348dd';
const mapping: DirectoryRules = {
  rules: [
    { id: 'one1', from: { kind: 'role', name: 'Leder' }, role: 'leader', unitId: 'a04441' },
    { id: 'two2', from: { kind: 'group', name: 'Rød' }, role: 'staff', unitId: 'a04441', groupIds: ['rod1'] },
    {
      id: 'three',
      from: { kind: 'group', name: 'Blå' },
      role: 'staff',
      unitId: 'a04441',
      groupIds: ['blaa', 'rod1'],
    },
    { id: 'four', from: { kind: 'privilege', name: 'urn:c' }, role: 'coordinator' },
    { id: 'five', from: { kind: 'privilege', name: 'urn:l' }, role: 'leader', unitId: 'solen' },
    { id: 'six6', from: { kind: 'role', name: 'Konsulent' }, role: 'consultant', variant: 'data' },
  ],
  orgUnits: [{ uuid, unitId: 'myren' }],
};

describe('the mapping', () => {
  test('gives each role by the name of what the directory says, in any letters', () => {
    expect(givenBy(mapping, [{ kind: 'role', name: 'LEDER' }])).toEqual([
      { role: 'leader', unitId: 'a04441' },
    ]);
    expect(givenBy(mapping, [{ kind: 'role', name: 'Konsulent' }])).toEqual([
      { role: 'consultant', variant: 'data' },
    ]);
  });

  test('takes a group of that name for nothing but a group', () => {
    expect(givenBy(mapping, [{ kind: 'group', name: 'Leder' }])).toEqual([]);
  });

  test('puts the groups of one unit together', () => {
    const said = [{ kind: 'group', name: 'Rød' } as const, { kind: 'group', name: 'Blå' } as const];
    expect(givenBy(mapping, said)).toEqual([{ role: 'staff', unitId: 'a04441', groupIds: ['blaa', 'rod1'] }]);
  });

  test.each([
    [
      'in the unit it is limited to',
      'urn:c',
      [uuid.toUpperCase()],
      [{ role: 'coordinator', unitId: 'myren' }],
    ],
    [
      'nowhere when it is limited to a unit of nobody’s',
      'urn:c',
      ['00000000-0000-4000-8000-000000000000'],
      [],
    ],
    ['nowhere when neither it nor the rule names a unit', 'urn:c', [], []],
    ['in the rule’s unit when it is not limited', 'urn:l', [], [{ role: 'leader', unitId: 'solen' }]],
    ['nowhere when it is limited to another than the rule’s', 'urn:l', [uuid], []],
  ])('gives a privilege’s role %s', (_where, name, orgUnits, expected) => {
    expect(givenBy(mapping, [{ kind: 'privilege', name, orgUnits }])).toEqual(expected);
  });

  test.each([
    [{ role: 'leader', from: { kind: 'role', name: 'x' } }, 'unit-needed'],
    [{ role: 'staff', unitId: 'a04441', from: { kind: 'role', name: 'x' } }, 'groups-needed'],
    [{ role: 'guardian', from: { kind: 'role', name: 'x' } }, undefined],
    [{ role: 'partner', unitId: 'a04441', from: { kind: 'role', name: 'x' } }, undefined],
  ])('refuses the rule %j', (rule, message) => {
    const parsed = directoryRulesSchema.safeParse({ rules: [{ id: 'rule', ...rule }], orgUnits: [] });
    expect(parsed.success).toBe(false);
    if (message) expect(parsed.error?.issues[0]?.message).toBe(message);
  });
});

describe('what the directory gives', () => {
  const today = '2026-11-21';
  const leader: Membership = { role: 'leader', unitId: 'a04441', from: '2026-01-01', givenBy: 'directory' };
  const after = (before: Membership[], wanted: Parameters<typeof membershipsAfter>[1]) =>
    membershipsAfter(before, wanted, { giver: 'directory', today });

  test('goes on from its first day, ends yesterday, and leaves no trace of a single day', () => {
    expect(after([leader], [{ role: 'leader', unitId: 'a04441' }])).toEqual([leader]);
    expect(after([leader], [])).toEqual([{ ...leader, to: '2026-11-20' }]);
    expect(after([{ ...leader, from: today }], [])).toEqual([]);
  });

  test('begins anew after it had ended', () => {
    const over = { ...leader, to: '2026-06-30' };
    expect(after([over], [{ role: 'leader', unitId: 'a04441' }])).toEqual([over, { ...leader, from: today }]);
  });

  const others = fc.array(
    fc.constantFrom<Membership>(
      staffOf('a04441', 'a04441-rod'),
      leaderOf('solen'),
      { role: 'administrator', from: '2026-01-01', givenBy: 'person1' },
      { role: 'leader', unitId: 'a04441', from: '2026-01-01', givenBy: 'context-handler' },
    ),
  );
  const wanted = fc.subarray([
    { role: 'leader' as const, unitId: 'a04441' },
    { role: 'consultant' as const },
    { role: 'staff' as const, unitId: 'solen', groupIds: ['solen-1'] },
  ]);

  test('never touches what files, people and others gave, and is just what is wanted, however often', () => {
    fc.assert(
      fc.property(others, wanted, wanted, (before, first, then) => {
        const once = after(after(before, first), then);
        expect(once.filter((one) => one.givenBy !== 'directory')).toEqual(before);
        const open = once.filter((one) => one.givenBy === 'directory' && one.to === undefined);
        expect(open).toHaveLength(then.length);
        expect(after(once, then)).toEqual(once);
      }),
    );
  });

  test('stays when a grunddata file says otherwise about the same unit', () => {
    const staff = aStaffMember({ memberships: [leaderOf('a04441'), { ...leader, role: 'professional' }] });
    const wanted = {
      ...{ id: staff.id, name: staff.name, unitId: 'a04441', unitName: 'Huset', isLeader: false },
      ...{ groupIds: [], protected: false },
    };
    const { memberships } = staffAfterFile(staff, wanted, { tenant: '0899', on: today });
    expect(memberships).toEqual([
      { ...leaderOf('a04441'), to: '2026-11-20' },
      { ...leader, role: 'professional' },
    ]);
  });
});
