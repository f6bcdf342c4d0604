import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Child } from '#shared/people/child.ts';
import { keysFrom } from '#functions/kernel/municipality-keys.ts';
import { asAdministrator } from '#test/builders/people-asked.ts';
import { openTestRoster } from '#test/builders/people-import.ts';
import { aContact, aPupil, aSchool } from '#test/builders/people-snapshot.ts';
import { openTestTable, type TestTable } from '#test/builders/table.ts';
import { readChildProfile, readChildrenOf, readStaff, staffFindWrites, staffKey } from './index.ts';
import { createStaff } from './use-cases/create-staff.ts';
import { dropContact } from './use-cases/drop-contact.ts';
import { endRoles } from './use-cases/end-roles.ts';
import { listCustodyConflicts } from './use-cases/list-custody-conflicts.ts';
import { listLeft } from './use-cases/list-left.ts';
import { saveContact } from './use-cases/save-contact.ts';

const keys = keysFrom(Buffer.alloc(32, 7), '0899');
const openKeys = () => Promise.resolve(keys);
const freja = keys.personId('1000013b36');
const mother = keys.personId('1000013c01');
const school = aSchool({
  people: [aPupil({ contacts: [aContact()] })],
});

describe('contact persons and staff, set right by hand', () => {
  let opened: TestTable;
  const { answer, value } = asAdministrator(() => opened.table);
  const child = async (id: string): Promise<Child> => {
    const found = await readChildProfile(opened.table, '0899', id);
    if (!found) throw new Error('no such child');
    return found;
  };
  beforeAll(async () => {
    opened = await openTestTable();
    expect((await openTestRoster(opened.table, keys).takeIn(school)).state).toBe('done');
  });
  afterAll(() => opened.close());

  test('a contact person’s children are found with the person after an import', async () => {
    expect(await readChildrenOf(opened.table, '0899', mother)).toEqual([{ childId: freja, custody: true }]);
  });

  test('custody by hand stands against the file, and the conflict waits for a person', async () => {
    const { version } = await child(freja);
    const contact = { name: 'Mille Holm', relation: 'mother', custody: false };
    const saved = { childId: freja, guardianId: mother, version, facts: contact };
    expect(await answer(saveContact, saved)).toMatchObject({ ok: true });
    const file = aSchool({
      exportedAt: '2026-10-04T04:00:00',
      people: [aPupil({ contacts: [aContact()], level: '6' })],
    });
    await openTestRoster(opened.table, keys).takeIn(file);
    expect((await child(freja)).guardians).toMatchObject([{ custody: false, source: 'manual' }]);
    expect(await readChildrenOf(opened.table, '0899', mother)).toMatchObject([{ custody: false }]);
    const listed = await value(answer(listCustodyConflicts, {}));
    expect(listed).toMatchObject({
      children: [{ childId: freja, conflicts: [{ stated: true, custody: false, name: 'Mille Holm' }] }],
    });
    const now = await child(freja);
    await answer(saveContact, {
      ...saved,
      version: now.version,
      facts: { ...contact, custody: true, custodyFrom: '2026-12-01' },
    });
    expect(await value(answer(listCustodyConflicts, {}))).toEqual({ children: [] });
  });

  test('a contact person who resembles one of the family is looked at first', async () => {
    const { version } = await child(freja);
    const twice = { name: 'Mille Holmm', relation: 'mother', custody: true };
    const input = { childId: freja, guardianId: 'contact23456', version, facts: twice };
    expect(await answer(saveContact, input)).toMatchObject({
      code: 'maybe-same-person',
      current: [{ id: mother }],
    });
    const otherThan = { ids: [mother], reason: 'Her grandmother' };
    const added = await value(
      answer(saveContact, { ...input, facts: { ...twice, mobile: '20 30 40 50' }, otherThan }),
    );
    expect(added['contacts']).toMatchObject([{ id: mother }, { id: 'contact23456', mobile: '20 30 40 50' }]);
    const dropped = { childId: freja, guardianId: 'contact23456', version: added['version'] };
    expect(await answer(dropContact, dropped)).toMatchObject({ ok: true });
    expect(await readChildrenOf(opened.table, '0899', 'contact23456')).toEqual([]);
  });

  test('a member of staff is made by hand, and one with the same address is the same', async () => {
    const make = (input: object) => answer((table) => createStaff(table, openKeys), input);
    const person = { name: 'Kirsten Bach', mail: 'Kirsten@traaby.example' };
    expect(await make({ staffId: 'kirsten23456', facts: person })).toMatchObject({ ok: true });
    const again = { name: 'K. Bach', mail: 'kirsten@traaby.example' };
    expect(await make({ staffId: 'kirsten34567', facts: again })).toMatchObject({ code: 'same-person' });
    expect(await make({ staffId: 'kirsten45678', facts: { name: 'Kristen Bak' } })).toMatchObject({
      code: 'maybe-same-person',
    });
  });

  test('roles of staff who left are ended and taken back', async () => {
    const left = {
      tenant: '0899',
      id: 'laura2345678',
      name: 'Laura Lund',
      memberships: [
        {
          role: 'staff' as const,
          unitId: '899001',
          groupIds: ['899001-4a'],
          from: '2020-01-01',
          to: '2026-08-01',
        },
        { role: 'leader' as const, unitId: '899001', from: '2020-01-01', givenBy: 'admin2345678' },
      ],
      places: [],
      protectedBy: [],
      version: 1,
    };
    await opened.table.transact([
      { Put: { Item: { ...staffKey('0899', left.id), ...left } } },
      ...staffFindWrites('0899', undefined, left),
    ]);
    expect(await value(answer(listLeft, {}))).toMatchObject({
      staff: [{ id: left.id, canTakeBack: false }],
    });
    expect(await answer(endRoles, { staffId: left.id })).toMatchObject({ code: 'nothing-to-take-back' });
    expect(await answer(endRoles, { staffId: left.id, on: '2026-11-20' })).toMatchObject({
      value: { memberships: [{ to: '2026-08-01' }, { to: '2026-11-20' }], canTakeBack: true },
    });
    expect(await answer(endRoles, { staffId: left.id })).toMatchObject({ ok: true });
    const [stored] = await readStaff(opened.table, '0899', [left.id]);
    expect(stored?.memberships).toEqual(left.memberships);
  });
});
