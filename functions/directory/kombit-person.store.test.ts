import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readStaff, staffKey } from '#functions/people/index.ts';
import { aStaffMember, staffOf } from '#test/builders/actor.ts';
import { ea, privilege as role, unitUuid } from '#test/builders/kombit-sign-in.ts';
import { openTestMunicipality, type TestMunicipality } from '#test/builders/people-municipality.ts';
import { settleKombitPerson } from './index.ts';
import { saveRules } from './store/rules-store.ts';

let town: TestMunicipality;
beforeAll(async () => {
  town = await openTestMunicipality();
  await saveRules(
    town.table,
    town.tenant,
    {
      rules: [{ id: 'rule-one', from: { kind: 'privilege', name: role('leader') }, role: 'leader' }],
      orgUnits: [{ uuid: unitUuid, unitId: 'a04441' }],
    },
    { version: 0, applied: 0 },
  );
});
afterAll(() => town.close());

describe('who came', () => {
  const settle = (person: object, known?: string, now = new Date()) =>
    settleKombitPerson(
      { table: town.table, keys: town.keys, tenant: town.tenant, now },
      { person: { uuid: ea.uuid, name: ea.name, said: [], ...person }, known },
    );
  const leader = { said: [{ kind: 'privilege' as const, name: role('leader'), orgUnits: [unitUuid] }] };

  test('gets the roles of the privileges in the units they are limited to, through tomorrow', async () => {
    const id = await settle(leader);
    const [staff] = await readStaff(town.table, town.tenant, [id ?? '']);
    expect(staff?.memberships).toMatchObject([
      { role: 'leader', unitId: 'a04441', givenBy: 'context-handler' },
    ]);
    const [held] = staff?.memberships ?? [];
    expect(Date.parse(held?.to ?? '') - Date.parse(held?.from ?? '')).toBe(86_400_000);
  });

  test('keeps what grunddata gave and loses what the privileges no longer give', async () => {
    const known = aStaffMember({ id: 'knownkombit2', memberships: [staffOf('a04441', 'a04441-rod')] });
    await town.table.put({ Item: { ...staffKey(town.tenant, known.id), ...known } });
    await settle(leader, known.id);
    expect((await readStaff(town.table, town.tenant, [known.id]))[0]?.memberships).toHaveLength(2);
    expect(await settle({ said: [] }, known.id)).toBe(known.id);
    expect((await readStaff(town.table, town.tenant, [known.id]))[0]?.memberships).toEqual(known.memberships);
  });

  test('is not made a person when no rule gives a role', async () => {
    const uuid = 'aaaaaaaa-1111-4222-8333-9c1d2e3f4a5b';
    expect(await settle({ uuid })).toBeUndefined();
    expect(await readStaff(town.table, town.tenant, [town.keys.personId(`kombit|${uuid}`)])).toEqual([]);
  });
});
