import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { partition } from '#functions/kernel/keys.ts';
import { keysFrom } from '#functions/kernel/municipality-keys.ts';
import {
  childKey,
  listGroups,
  mailKey,
  readChildProfile,
  readStaff,
  recordNoticeOnChild,
  staffKey,
} from '#functions/people/index.ts';
import { openTestRoster, type TestRoster } from '#test/builders/people-import.ts';
import { aContact, aPupil, aSchool, aTeacher } from '#test/builders/people-snapshot.ts';
import { wholeTable } from '#test/builders/table-faults.ts';
import { openTestTable, type TestTable } from '#test/builders/table.ts';
import { readChanges } from './store/change-store.ts';

const keys = keysFrom(Buffer.alloc(32, 7), '0899');
const freja = keys.personId('1000013b36');
const lars = keys.personId('1000013d02');
const school = aSchool();
const otherSchool = aSchool({ regnr: '899002', name: 'Naboskolen' });
const nextDay = '2026-10-02T04:00:00';

describe('what files say about people', () => {
  let opened: TestTable;
  let roster: TestRoster;
  beforeEach(async () => {
    opened = await openTestTable();
    roster = openTestRoster(opened.table, keys);
  });
  afterEach(() => opened.close());

  const child = (id = freja) => readChildProfile(opened.table, '0899', id);
  const staff = async () => (await readStaff(opened.table, '0899', [lars]))[0];
  const openPlaces = async () =>
    (await child())?.affiliations.filter((one) => one.to === undefined).map((one) => one.unitId);

  test('a child’s number, address and phone stand readable nowhere but where they belong', async () => {
    const contact = aContact({
      cpr: '6203850002',
      phones: { mobile: { number: '20304050', protected: true } },
    });
    const made = await roster.takeIn(aSchool({ people: [aPupil({ contacts: [contact] })] }));
    const items = [...(await wholeTable(opened.client)).values()];
    expect(JSON.stringify(items)).not.toMatch(/6101154002|6203850002/);
    expect(
      items.filter((item) => JSON.stringify(item).includes('20304050')).map((item) => item['sk']),
    ).toEqual(['guardian']);
    expect(made.state).toBe('done');
  });

  test('a child’s number opens under the child’s own key', async () => {
    await roster.takeIn(school);
    const item = await opened.table.get({ pk: partition('0899', 'key', freja), sk: 'key' });
    const sealed = { wrapped: String(item?.['wrapped']), cpr: String(item?.['cpr']) };
    expect(keys.openCpr(freja, sealed)).toBe('6101154002');
  });

  test.for([['old unit first'], ['new unit first']])(
    'a move between units ends at the new one: %s',
    async ([order]) => {
      await roster.takeIn(school);
      const left = aSchool({ exportedAt: nextDay, people: [aTeacher()] });
      const came = { ...otherSchool, exportedAt: nextDay, people: [aPupil()] };
      for (const file of order === 'old unit first' ? [left, came] : [came, left]) await roster.takeIn(file);
      expect(await openPlaces()).toEqual(['899002']);
      expect((await child())?.affiliations.find((one) => one.unitId === '899001')?.to).toBe('2026-10-02');
      expect((await listGroups(opened.table, '0899', '899001')).flatMap((group) => group.children)).toEqual(
        [],
      );
    },
  );

  test('a change of class ends the old place the day before', async () => {
    await roster.takeIn(school);
    await roster.takeIn(aSchool({ exportedAt: nextDay, people: [aPupil({ mainGroup: '4B' }), aTeacher()] }));
    expect((await child())?.affiliations).toMatchObject([
      { groups: [{ name: '4.A' }], from: '2026-10-01', to: '2026-10-01' },
      { groups: [{ name: '4.B' }], from: '2026-10-02' },
    ]);
  });

  test('protection begins with the first file that states it and is not ended by another unit', async () => {
    await roster.takeIn(aSchool({ people: [aPupil({ protected: true })] }));
    await roster.takeIn({ ...otherSchool, people: [aPupil({ protected: false })] });
    expect((await child())?.addressProtected).toBe(true);
    await roster.takeIn(aSchool({ exportedAt: nextDay, people: [aPupil({ protected: false })] }));
    expect((await child())?.addressProtected).toBe(false);
  });

  test('protection lasts when the child leaves every unit', async () => {
    await roster.takeIn(aSchool({ people: [aPupil({ protected: true }), aTeacher()] }));
    await roster.takeIn(aSchool({ exportedAt: nextDay, people: [aTeacher()] }));
    expect((await child())?.addressProtected).toBe(true);
  });

  test('custody from CPR wins; the file’s other word is noted and not applied', async () => {
    const contact = aContact({ custody: false });
    await roster.takeIn(aSchool({ people: [aPupil({ contacts: [contact] })] }));
    const known = await child();
    const guardians = known?.guardians.map((one) => ({ ...one, custody: true, source: 'cpr' }));
    await opened.table.update({
      Key: childKey('0899', freja),
      UpdateExpression: 'SET guardians = :guardians',
      ExpressionAttributeValues: { ':guardians': guardians },
    });
    const changed = aPupil({ last: 'Holm', contacts: [contact] });
    const made = await roster.takeIn(aSchool({ exportedAt: nextDay, people: [changed] }));
    expect((await child())?.guardians).toMatchObject([{ custody: true, source: 'cpr' }]);
    const [line] = await readChanges(opened.table, '0899', made.id);
    expect(line?.details).toContainEqual({ field: 'custody-not-applied', after: 'Mille Holm' });
  });

  test('two user ids with one number are one child, also in another file and without the number', async () => {
    await roster.takeIn(school);
    const other = aPupil({ uniid: '2000099x01', localId: 'e-77' });
    const made = await roster.takeIn({ ...otherSchool, people: [other] });
    expect(await openPlaces()).toEqual(['899001', '899002']);
    expect((await child(keys.personId('2000099x01')))?.id).toBe(freja);
    const lines = await readChanges(opened.table, '0899', made.id);
    expect(lines).toContainEqual(expect.objectContaining({ details: [{ field: 'same-cpr' }] }));
    const { cpr: _, ...unnumbered } = other;
    await roster.takeIn({ ...otherSchool, regnr: '899003', people: [unnumbered] });
    expect(await openPlaces()).toEqual(['899001', '899002', '899003']);
  });

  test('staff in two units keep both, and lose one alone', async () => {
    await roster.takeIn(school);
    await roster.takeIn({ ...otherSchool, people: [aTeacher({ roles: ['leader'], groups: [] })] });
    expect((await staff())?.memberships).toEqual([
      { role: 'staff', unitId: '899001', groupIds: ['899001-4a'], from: '2026-10-01' },
      { role: 'leader', unitId: '899002', from: '2026-10-01' },
    ]);
    await roster.takeIn(aSchool({ exportedAt: nextDay, people: [aPupil()] }));
    expect((await staff())?.memberships).toEqual([
      { role: 'staff', unitId: '899001', groupIds: ['899001-4a'], from: '2026-10-01', to: '2026-10-01' },
      { role: 'leader', unitId: '899002', from: '2026-10-01' },
    ]);
  });

  test('technical staff and externals get no way to the children of their groups', async () => {
    await roster.takeIn(aSchool({ people: [aPupil(), aTeacher({ roles: ['support-staff'] })] }));
    expect(await staff()).toMatchObject({ memberships: [] });
    expect((await listGroups(opened.table, '0899', '899001'))[0]?.staff).toEqual([]);
  });

  test('an administrator’s role outlives the file', async () => {
    await roster.takeIn(school);
    const known = await staff();
    const administrator = { role: 'administrator', from: '2026-01-01' };
    await opened.table.update({
      Key: staffKey('0899', lars),
      UpdateExpression: 'SET memberships = :memberships',
      ExpressionAttributeValues: { ':memberships': [...(known?.memberships ?? []), administrator] },
    });
    await roster.takeIn(aSchool({ exportedAt: nextDay, people: [aPupil()] }));
    expect((await staff())?.memberships).toContainEqual(administrator);
  });

  test('an e-mail address is found by its keyed hash, whatever its capitals', async () => {
    await roster.takeIn(aSchool({ people: [aTeacher({ email: 'Lars.Lund@traaby.example' })] }));
    const hash = keys.hash('mail', 'lars.lund@traaby.example');
    expect(await opened.table.get(mailKey('0899', hash))).toMatchObject({ id: lars });
  });

  test('a recorded notice shows in the group and outlives the next file', async () => {
    await roster.takeIn(school);
    const notice = {
      version: 1,
      sentOn: '2026-11-01',
      channel: 'letter' as const,
      recordedAt: '2026-11-02T08:00:00.000Z',
      recordedBy: lars,
    };
    const asked = { tenant: '0899', childId: freja, today: '2026-11-21', notice };
    await recordNoticeOnChild(opened.table, asked);
    await recordNoticeOnChild(opened.table, asked);
    expect((await child())?.notices).toEqual([notice]);
    const flag = async (group: number) =>
      (await listGroups(opened.table, '0899', '899001'))[group]?.children[0]?.[3];
    expect(await flag(0)).toBe(1);
    await roster.takeIn(aSchool({ exportedAt: nextDay, people: [aPupil({ mainGroup: '4B' }), aTeacher()] }));
    expect(await flag(1)).toBe(1);
    expect((await child())?.notices).toEqual([notice]);
  });

  test('a child without a birth date is left out and named, not lost in silence', async () => {
    const { birth: _, cpr: __, ...unborn } = aPupil({ first: 'Uden' });
    const made = await roster.takeIn(aSchool({ people: [unborn, aTeacher()] }));
    const lines = await readChanges(opened.table, '0899', made.id);
    expect(lines).toContainEqual({
      kind: 'child-added',
      name: 'Uden Åkjær Holm',
      details: [{ field: 'birth-date-missing' }],
    });
  });
});
