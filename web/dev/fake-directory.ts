import type { StoredRules } from '#shared/directory/rules.ts';
import { group, unit } from './fake-people.ts';

const names = ['Anne Prøve', 'Bo Prøve', 'Carla Prøve', 'Dan Prøve', 'Eva Prøve'];

export const directoryRules: StoredRules = {
  rules: [
    { id: 'rule-one', from: { kind: 'role', name: 'Leder' }, role: 'leader', unitId: unit.id },
    {
      ...{ id: 'rule-two', from: { kind: 'group', name: 'Rød stue' }, role: 'staff' },
      ...{ unitId: unit.id, groupIds: [group.id] },
    },
    {
      id: 'rule-three',
      from: { kind: 'privilege', name: 'http://trivsel.example.dk/roles/usersystemrole/coordinator/1' },
      role: 'coordinator',
    },
  ],
  orgUnits: [{ uuid: '48df8b3d-56be-4f3a-bd0f-d3ade05348dd', unitId: unit.id }],
  version: 3,
  applied: 3,
};

export const directoryUsers = names.map((name, index) => ({
  ...{ id: `user-${index}`, personId: `person-${index}`, name, active: index !== 3, joined: index % 2 === 0 },
  ...{ roles: index === 0 ? ['Leder'] : [], groups: index < 4 ? ['Rød stue'] : [] },
  ...{ gives: index < 3 ? 1 : 0, changedAt: '2026-11-20T09:12:00.000Z' },
}));

export const directory = {
  address: 'https://roedtraad.fjordby.example/api/scim/9990/v2',
  tokens: [
    {
      ...{ id: 'token-one', madeAt: '2026-10-01T08:00:00.000Z', madeBy: 'Anne Prøve' },
      usedAt: '2026-11-21T09:58:00.000Z',
    },
  ],
  contact: {
    lastAt: '2026-11-21T09:58:00.000Z',
    lastRefusal: { at: '2026-11-19T02:11:00.000Z', asked: 'PATCH Users', status: 400, word: 'invalidValue' },
  },
  rules: directoryRules,
  ...{ users: 5, active: 4, why: ['administrator-of-the-municipality'] },
  seen: { roles: ['Leder'], groups: ['PPR', 'Rød stue'] },
};
