import type { Membership } from '#shared/access/actor.ts';
import { grants } from '#shared/access/grants.ts';
import type { RoleSet } from '#shared/access/role-set.ts';
import { group, otherGroup, staff, today, unit } from './fake-people.ts';

const inUnit = { unitId: unit.id, from: '2024-08-01' };
const inGroup: Membership = { role: 'staff', groupIds: [group.id], ...inUnit };
const at = (day: string) => `${day}T08:12:00.000Z`;
const anne = staff[0]?.id ?? '';
type FakeName = (typeof staff)[number];
interface FakeAccount {
  id: string;
  name: string;
  memberships: Membership[];
  last?: string;
  marks: string[];
}
const [first, second, third] = staff as [FakeName, FakeName, FakeName];
const people: FakeAccount[] = [
  { ...first, memberships: [{ role: 'leader', ...inUnit }], last: '2026-11-20', marks: [] },
  {
    ...second,
    memberships: [
      inGroup,
      { role: 'leader', ...inUnit, from: today, to: '2026-12-12', givenBy: anne, delegated: true },
      { role: 'staff', groupIds: [otherGroup.id], ...inUnit, from: '2022-08-01', to: '2024-07-31' },
    ],
    last: '2026-11-19',
    marks: ['expiring'],
  },
  { ...third, memberships: [{ ...inGroup, variant: 'vikar' }], marks: ['never-used'] },
  {
    ...{ id: 'staff-dora', name: 'Dorthe Overgaard-Kjærsgaard Lauritzen' },
    memberships: [{ role: 'administrator', from: '2023-01-01', givenBy: 'directory' }],
    ...{ last: '2026-08-01', marks: ['unused'] },
  },
  { ...{ id: 'staff-emma', name: 'Emma Prøve' }, memberships: [], last: '2026-11-18', marks: ['waits'] },
  {
    ...{ id: 'staff-finn', name: 'Finn Gammel' },
    memberships: [{ role: 'coordinator', ...inUnit, to: '2026-06-30' }],
    ...{ last: '2026-06-29', marks: ['no-role'] },
  },
];

let roles: RoleSet = {
  vikar: { base: 'staff', name: 'Vikar', grants: { 'child.read': 'own-group', 'group.list': 'anyone' } },
};
let version = 3;
const unitNames = { [unit.id]: unit.name };

interface Input {
  personId: string;
  toPersonId: string;
  roleId: string;
  base: keyof typeof grants;
  name: string;
  grants: RoleSet[string]['grants'];
  version: number;
}
const rolesOf = (id: string) => people.find((one) => one.id === id)?.memberships ?? [];
const stale = { code: 'changed-meanwhile', status: 409 } as const;

/** Invented answers for the pages about roles. The first save of the leader's role meets a colleague's. */
export const fakeRoles: Record<
  string,
  (input: Input) => { value: unknown } | { code: string; status?: number; current?: unknown }
> = {
  'read-roles': () => ({ value: { roles, version, held: { staff: 214, leader: 31, vikar: 12 } } }),
  'edit-role': ({ roleId, base, name, grants: wanted, version: seen }) => {
    if (roleId === 'leader' && !roles['leader']) {
      roles = { ...roles, leader: { base: 'leader', name: 'Leder', grants: grants.staff } };
      version += 1;
    }
    if (seen !== version) return { ...stale, current: { roles, version } };
    roles = { ...roles, [roleId]: { base, name, grants: wanted } };
    version += 1;
    return { value: { roles, version } };
  },
  'remove-role': ({ roleId }) => {
    const { [roleId]: _, ...rest } = roles;
    roles = rest;
    version += 1;
    return { value: { roles, version } };
  },
  'grant-role': ({ personId }) => ({ value: { memberships: rolesOf(personId) } }),
  'end-role': ({ personId }) => ({ value: { memberships: rolesOf(personId) } }),
  'copy-roles': ({ personId }) => ({ value: { memberships: rolesOf(personId) } }),
  'delegate-role': ({ toPersonId }) => ({ value: { memberships: rolesOf(toPersonId) } }),
  'take-back-role': () => ({ value: {} }),
  'list-colleagues': () => ({
    value: {
      colleagues: people.slice(1, 3).map(({ id, name, memberships }) => ({ id, name, memberships })),
      unitNames,
    },
  }),
  'list-accounts': () => ({
    value: {
      accounts: people.map(({ last, ...one }) => ({
        ...one,
        ...(last && { lastSignIn: at(last), lastWay: 'unilogin' }),
      })),
      unitNames,
    },
  }),
};
