import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Staff } from '#shared/people/staff.ts';
import type { Endpoint } from '#functions/kernel/endpoint.ts';
import { openGate } from '#functions/access/index.ts';
import { changeStaffMember } from '#functions/people/index.ts';
import { administrator, aStaffMember, leaderOf, staffOf, staffSession } from '#test/builders/actor.ts';
import { openTestTable, type TestTable } from '#test/builders/table.ts';
import { copyRoles } from './copy-roles.ts';
import { delegateRole } from './delegate-role.ts';
import { editRole } from './edit-role.ts';
import { endRole } from './end-role.ts';
import { grantRole } from './grant-role.ts';
import { listAccounts, listColleagues, marksOf } from './list-accounts.ts';
import { readRoles } from './read-roles.ts';
import { removeRole } from './remove-role.ts';
import { takeBackRole } from './take-back-role.ts';

const tenant = '0899';
const today = '2026-11-21';
const people: Staff[] = [
  aStaffMember({ id: 'administrator', name: 'Adam Prøve', memberships: [administrator] }),
  aStaffMember({ id: 'leader', name: 'Lis Prøve', memberships: [leaderOf('myren')] }),
  aStaffMember({ id: 'staff', name: 'Ea Prøve', memberships: [staffOf('myren', 'myren-rod')] }),
  aStaffMember({ id: 'newcomer', name: 'Nor Prøve', memberships: [] }),
  aStaffMember({ id: 'elsewhere', name: 'Sol Prøve', memberships: [staffOf('solen', 'solen-gul')] }),
];
let opened: TestTable;
let endpoints: Endpoint[];
beforeAll(async () => {
  opened = await openTestTable();
  const all = [readRoles, editRole, removeRole, grantRole, endRole, copyRoles, delegateRole, takeBackRole];
  endpoints = [...all, listAccounts, listColleagues].map((open) => open(opened.table));
  for (const staff of people)
    await changeStaffMember(opened.table, { tenant, personId: staff.id }, () => ({ ...staff, version: 0 }));
});
afterAll(() => opened.close());

type Reply = { ok: boolean; code?: string; facts?: object; value?: unknown };
async function ask(actorId: string, name: string, input: object): Promise<Reply> {
  const found = endpoints.find((one) => one.contract.name === name);
  if (!found) throw new Error(`${name} is not answered`);
  const now = `${today}T08:00:00.000Z`;
  const asking = { tenant, actorId, now, today, expiresAt: now, session: staffSession };
  return found.answer(openGate(opened.table), input, asking);
}
const valueOf = <Value>(reply: Reply): Value => {
  if (!reply.ok) throw new Error(`refused: ${reply.code}`);
  return reply.value as Value;
};
const inMyren = { role: 'staff', unitId: 'myren', groupIds: ['myren-bla'], from: today };
const grant = (actorId: string, change: object = {}, personId = 'newcomer') =>
  ask(actorId, 'grant-role', { personId, ...inMyren, ...change });

describe('giving and ending a role', () => {
  test('a leader gives one in the own unit, and it holds from its first day; given again it is one', async () => {
    await grant('leader', { to: '2026-12-31' });
    const again = valueOf<{ memberships: unknown[] }>(await grant('leader', { to: '2027-01-31' }));
    expect(again.memberships).toEqual([{ ...inMyren, to: '2027-01-31', givenBy: 'leader' }]);
    expect(await ask('newcomer', 'list-colleagues', {})).toMatchObject({ ok: true });
  });

  test('a leader gives none in another unit, and none that reaches beyond the house', async () => {
    expect((await grant('leader', { unitId: 'solen' })).code).toBe('not-permitted');
    expect((await grant('leader', { role: 'administrator' })).code).toBe('not-permitted');
    expect((await grant('leader', { role: 'coordinator' })).code).toBe('role-not-yours-to-give');
    expect((await grant('staff')).code).toBe('not-permitted');
  });

  test.each([
    ['a role in a unit without the unit', { unitId: undefined }, 'unit-needed'],
    ['staff without a group', { groupIds: [] }, 'groups-needed'],
    ['an end before the start', { to: '2026-11-20' }, 'end-before-start'],
    ['a variant that is not there', { variant: 'vikarer' }, 'variant-unknown'],
  ])('%s is refused by name', async (_what, change, code) => {
    expect((await grant('administrator', change)).code).toBe(code);
  });

  test('an ended role is refused at the next request, and can be taken up again', async () => {
    const end = (endsOn?: string) =>
      ask('leader', 'end-role', { personId: 'newcomer', ...inMyren, ...(endsOn && { endsOn }) });
    valueOf(await end('2026-11-20'));
    expect((await ask('newcomer', 'list-colleagues', {})).code).toBe('not-permitted');
    expect((await end('2026-11-30')).code).toBe('role-not-held');
    valueOf(await grant('leader'));
    expect(valueOf<{ memberships: unknown[] }>(await end('2026-11-30')).memberships).toHaveLength(1);
    expect(valueOf<{ memberships: object[] }>(await end()).memberships).toEqual([
      { ...inMyren, givenBy: 'leader' },
    ]);
  });

  test('a leader does not change the own roles, so that a stand-in stays one', async () => {
    const own = { role: 'leader', groupIds: [], from: leaderOf('myren').from };
    expect((await grant('leader', own, 'leader')).code).toBe('role-not-yours-to-give');
    const end = { personId: 'leader', unitId: 'myren', ...own };
    expect((await ask('leader', 'end-role', end)).code).toBe('role-not-yours-to-give');
  });

  test('what a file gave is ended too, in whatever order its groups stand, and without any', async () => {
    const inTwo = staffOf('myren', 'myren-rod', 'myren-bla');
    const inNone = { ...staffOf('myren'), from: '2026-02-01' };
    const personId = 'from-a-file';
    await changeStaffMember(opened.table, { tenant, personId }, () =>
      aStaffMember({ id: personId, memberships: [inTwo, inNone], version: 0 }),
    );
    const end = (role: object) => ask('leader', 'end-role', { personId, ...role, endsOn: today });
    valueOf(await end({ ...inTwo, groupIds: ['myren-bla', 'myren-rod'] }));
    expect(valueOf(await end(inNone))).toEqual({
      memberships: [
        { ...inTwo, to: today },
        { ...inNone, to: today },
      ],
    });
  });

  test('the last administrator stays', async () => {
    const end = { personId: 'administrator', role: 'administrator', from: administrator.from };
    expect((await ask('administrator', 'end-role', { ...end, endsOn: today })).code).toBe(
      'last-administrator',
    );
    valueOf(
      await grant('administrator', { role: 'administrator', unitId: undefined, groupIds: [] }, 'leader'),
    );
    valueOf(await ask('administrator', 'end-role', { ...end, endsOn: today }));
  });
});

describe('handing on and copying', () => {
  const to = '2026-12-31';
  test('a role is handed to a colleague for a time, and no further', async () => {
    const hand = (from: string, toPersonId: string, change: object = {}) =>
      ask(from, 'delegate-role', { toPersonId, role: 'leader', unitId: 'myren', from: today, to, ...change });
    const handed = valueOf<{ memberships: object[] }>(await hand('leader', 'staff'));
    expect(handed.memberships).toContainEqual({
      ...leaderOf('myren'),
      from: today,
      to,
      givenBy: 'leader',
      delegated: true,
    });
    expect((await hand('staff', 'newcomer')).code).toBe('not-permitted');
    expect((await hand('leader', 'elsewhere')).code).toBe('not-a-colleague');
    expect((await hand('leader', 'leader')).code).toBe('not-a-colleague');
    expect((await hand('leader', 'staff', { to: '2027-11-21' })).facts).toEqual({ days: 183 });
  });

  test('what one handed on oneself is taken back, and nothing else', async () => {
    const taken = { toPersonId: 'staff', role: 'leader', unitId: 'myren', from: today };
    valueOf(await ask('newcomer', 'take-back-role', taken));
    expect((await ask('staff', 'read-roles', {})).ok).toBe(true);
    valueOf(await ask('leader', 'take-back-role', taken));
    valueOf(await ask('leader', 'take-back-role', taken));
    expect((await ask('staff', 'read-roles', {})).code).toBe('not-permitted');
    valueOf(await ask('leader', 'delegate-role', { ...taken, to }));
  });

  test('a stand-in leader gives roles for the own time alone', async () => {
    expect((await grant('staff')).code).toBe('beyond-own-time');
    expect((await grant('staff', { to: '2027-01-01' })).facts).toEqual({ last: to });
    valueOf(await grant('staff', { to, groupIds: ['myren-gul'] }));
  });

  test('a stand-in gets what a colleague holds today', async () => {
    const copied = await ask('leader', 'copy-roles', {
      personId: 'newcomer',
      fromPersonId: 'elsewhere',
      from: today,
      to,
    });
    expect(valueOf<{ memberships: object[] }>(copied).memberships).toContainEqual({
      ...staffOf('solen', 'solen-gul'),
      from: today,
      to,
      givenBy: 'leader',
    });
  });
});

describe('the role set', () => {
  const vikar = { base: 'staff', name: 'Vikar', grants: { 'child.read': 'own-group' } };
  const edit = (roleId: string, change: object = {}, version = 0) =>
    ask('administrator', 'edit-role', { roleId, ...vikar, ...change, version });
  beforeAll(async () => {
    await grant(
      'leader',
      { role: 'administrator', unitId: undefined, groupIds: [], from: today },
      'administrator',
    );
  });

  test('a variant is made, held, and not taken away while somebody holds it', async () => {
    expect((await edit('vikar1', { grants: { 'child.read': 'municipality' } })).facts).toEqual({
      permission: 'child.read',
    });
    expect((await edit('leader')).code).toBe('base-fixed');
    expect(valueOf(await edit('vikar1'))).toEqual({ roles: { vikar1: vikar }, version: 1 });
    // The same once more is the same write; a change on an old version shows what stands.
    expect(valueOf(await edit('vikar1'))).toMatchObject({ version: 1 });
    expect((await edit('vikar1', { name: 'Vikarer' })).code).toBe('changed-meanwhile');
    expect((await edit('vikar2', {}, 1)).code).toBe('name-taken');
    valueOf(await grant('leader', { variant: 'vikar1' }));
    const remove = { roleId: 'vikar1', version: 1 };
    expect(await ask('administrator', 'remove-role', remove)).toMatchObject({
      code: 'still-held',
      facts: { holders: 1 },
    });
    expect(valueOf<{ held: object }>(await ask('administrator', 'read-roles', {})).held).toMatchObject({
      vikar1: 1,
    });
  });

  test('a narrowed standard role bites at the next request', async () => {
    const roles = () => ask('staff', 'read-roles', {});
    expect((await roles()).ok).toBe(true);
    valueOf(await edit('leader', { base: 'leader', name: 'Leder', grants: {} }, 1));
    expect((await roles()).code).toBe('not-permitted');
    expect((await ask('staff', 'list-colleagues', {})).ok).toBe(true);
  });

  test('administrators cannot lock themselves out', async () => {
    const grants = { 'role.read': 'municipality' };
    const fewer = { base: 'administrator', name: 'Lokal administrator', grants };
    expect((await edit('administrator', fewer, 2)).code).toBe('keeps-administration');
  });
});

test('accounts are marked by what an administrator should look at', () => {
  const held = [{ ...staffOf('myren', 'myren-rod'), to: '2026-12-10' }];
  const marks = (memberships: Staff['memberships'], lastSignIn?: string) =>
    marksOf({ id: 'x', name: 'X', memberships, ...(lastSignIn && { lastSignIn }) }, today);
  expect(marks([])).toEqual(['waits']);
  expect(marks(held, '2026-11-20T08:00:00.000Z')).toEqual(['expiring']);
  expect(marks(held, '2026-08-01T08:00:00.000Z')).toEqual(['unused', 'expiring']);
  expect(marks([staffOf('myren', 'myren-rod')])).toEqual(['never-used']);
  expect(marks([{ ...leaderOf('myren'), to: '2026-10-01' }], '2026-11-20T08:00:00.000Z')).toEqual([
    'no-role',
  ]);
  expect(marks([{ ...leaderOf('myren'), from: '2027-01-01' }])).toEqual([]);
});
