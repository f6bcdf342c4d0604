import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keysFrom } from '#functions/kernel/municipality-keys.ts';
import { listGroups, readChildProfiles, readStaff } from '#functions/people/index.ts';
import { openTestRoster } from '#test/builders/people-import.ts';
import { aContact, aPupil, aSchool, aTeacher } from '#test/builders/people-snapshot.ts';
import { openTestTable, type TestTable } from '#test/builders/table.ts';
import { wholeTable } from '#test/builders/table-faults.ts';
import { reactToMessage } from './reactions/react-to-message.ts';

const keys = keysFrom(Buffer.alloc(32, 7), '0899');
const pupils = Array.from({ length: 40 }, (_, index) =>
  aPupil({
    uniid: `30000${index}`,
    localId: `e-${index}`,
    cpr: `61011550${index + 10}`,
    contacts: [aContact({ uniid: `31000${index % 7}`, protected: index % 2 === 0 })],
  }),
);
const regnrs = ['899001', '899002', '899003', '899004'];

describe('files taken in at once', () => {
  let opened: TestTable;
  beforeAll(async () => {
    opened = await openTestTable();
  });
  afterAll(() => opened.close());

  test('that name the same new people give each of them every place', async () => {
    const imports = await Promise.all(
      regnrs.map((regnr, index) => {
        const roster = openTestRoster(opened.table, keys);
        roster.drop(aSchool({ regnr, people: [...pupils, aTeacher()] }), `0899/file ${index}.xml`);
        return roster.work();
      }),
    );
    expect(imports).toHaveLength(4);
    const ids = pupils.map((pupil) => keys.personId(pupil.uniid));
    const children = await readChildProfiles(opened.table, '0899', ids);
    expect(children).toHaveLength(40);
    for (const child of children)
      expect(child.affiliations.map((place) => place.unitId).sort()).toEqual(regnrs);
    const [teacher] = await readStaff(opened.table, '0899', [keys.personId('1000013d02')]);
    expect(teacher?.memberships).toHaveLength(4);
    for (const regnr of regnrs)
      expect((await listGroups(opened.table, '0899', regnr))[0]?.children).toHaveLength(40);
  });

  test('leave one entry for each word of a name and none that is stale', async () => {
    const items = [...(await wholeTable(opened.client)).values()];
    const entries = items.filter((item) => /#(find|born)#/.test(String(item['pk'])) && item['k'] === 'child');
    // Freja, Åkjær, Holm and the birth date, for each.
    expect(entries).toHaveLength(40 * 4);
    expect(new Set(entries.map((item) => `${String(item['id'])} ${String(item['u'])}`)).size).toBe(40);
  });

  test('that come twice at once are applied once, and whoever is late tries again', async () => {
    const roster = openTestRoster(opened.table, keys);
    roster.drop(aSchool({ regnr: '899009', people: pupils }), '0899/twice.xml');
    const twice = [...roster.queue, ...roster.queue];
    roster.queue.length = 0;
    const ends = await Promise.allSettled(twice.map((message) => reactToMessage(roster.tools, message)));
    if (ends.some((end) => end.status === 'rejected'))
      for (const message of twice) await reactToMessage(roster.tools, message);
    await roster.work();
    expect((await listGroups(opened.table, '0899', '899009'))[0]?.children).toHaveLength(40);
  });
});
