import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Child } from '#shared/people/child.ts';
import { keysFrom } from '#functions/kernel/municipality-keys.ts';
import { asAdministrator } from '#test/builders/people-asked.ts';
import { openTestRoster } from '#test/builders/people-import.ts';
import { aContact, aPupil, aSchool } from '#test/builders/people-snapshot.ts';
import { wholeTable } from '#test/builders/table-faults.ts';
import { openTestTable, type TestTable } from '#test/builders/table.ts';
import { listGroups, readChildProfile } from './index.ts';
import { checkDuplicates } from './use-cases/check-duplicates.ts';
import { correctChild } from './use-cases/correct-child.ts';
import { createChild } from './use-cases/create-child.ts';
import { endPlace } from './use-cases/end-place.ts';
import { listUnplaced } from './use-cases/list-unplaced.ts';
import { placeChild } from './use-cases/place-child.ts';
import { readChildFile } from './use-cases/read-child-file.ts';

const keys = keysFrom(Buffer.alloc(32, 7), '0899');
const openKeys = () => Promise.resolve(keys);
const freja = keys.personId('1000013b36');
const facts = {
  firstName: 'Villads',
  lastName: 'Kjær Thomsen',
  birthDate: '2016-03-04',
  isProtected: false,
};
const school = aSchool({
  people: [aPupil({ contacts: [aContact()] })],
});

describe('people made and set right by hand', () => {
  let opened: TestTable;
  const { answer, value } = asAdministrator(() => opened.table);
  const create = (input: object) => answer((table) => createChild(table, openKeys), input);
  const correct = (input: object) => answer((table) => correctChild(table, openKeys), input);
  const child = async (id: string): Promise<Child> => {
    const found = await readChildProfile(opened.table, '0899', id);
    if (!found) throw new Error('no such child');
    return found;
  };
  const inGroup = async () =>
    (await listGroups(opened.table, '0899', '899001'))
      .find((group) => group.name === '4.A')
      ?.children.map(([id]) => id);
  const unplaced = async () =>
    ((await value(answer(listUnplaced, {})))['children'] as { id: string }[]).map(({ id }) => id);

  beforeAll(async () => {
    opened = await openTestTable();
    expect((await openTestRoster(opened.table, keys).takeIn(school)).state).toBe('done');
  });
  afterAll(() => opened.close());

  test('a child is made without a unit, once however often it is sent, and stands on the list of such', async () => {
    const input = { childId: 'villads2345', facts, cpr: '640316-4001' };
    expect(await create(input)).toMatchObject({ ok: true, value: { child: { firstName: 'Villads' } } });
    expect(await create(input)).toMatchObject({ ok: true });
    expect(await unplaced()).toEqual(['villads2345']);
    expect(JSON.stringify([...(await wholeTable(opened.client)).values()])).not.toContain('6403164001');
  });

  test.for([
    ['the same number', { ...facts, firstName: 'Otto', lastName: 'Bang' }, '6403164001', 'same-person'],
    [
      'another spelling',
      { ...facts, firstName: 'Wilads', lastName: 'Kjaer Tomsen' },
      undefined,
      'maybe-same-person',
    ],
    [
      'names changed about',
      { ...facts, firstName: 'Thomsen', lastName: 'Villads' },
      undefined,
      'maybe-same-person',
    ],
    ['day and month changed about', { ...facts, birthDate: '2016-04-03' }, undefined, 'maybe-same-person'],
    ['the day after', { ...facts, birthDate: '2016-03-05' }, undefined, 'maybe-same-person'],
    ['a digit wrong', { ...facts, birthDate: '2018-03-04' }, undefined, 'maybe-same-person'],
    ['a date that the number denies', facts, '6101154003', 'cpr-does-not-fit'],
  ] as const)('a child with %s is not made', async ([, described, cpr, code]) => {
    const made = await create({ childId: 'second234567', facts: described, ...(cpr && { cpr }) });
    expect(made).toMatchObject({ ok: false, code });
    expect(await readChildProfile(opened.table, '0899', 'second234567')).toBeUndefined();
    if (code !== 'cpr-does-not-fit')
      expect(made).toMatchObject({ current: [{ id: 'villads2345', kind: 'child' }] });
  });

  test('duplicates are told before anything is made', async () => {
    const asked = { kind: 'child', firstName: 'Vilads', lastName: 'Thomsen', birthDate: '2016-03-04' };
    const found = await value(answer((table) => checkDuplicates(table, openKeys), asked));
    expect(found).toMatchObject({
      candidates: [{ id: 'villads2345', same: false, because: ['part-of-name', 'same-birth-date'] }],
    });
  });

  test('another child is made all the same once someone has looked and said why', async () => {
    const twin = { ...facts, firstName: 'Vilma' };
    const otherThan = { ids: ['villads2345'], reason: 'Twins' };
    expect(await create({ childId: 'vilma234567', facts: twin })).toMatchObject({ ok: false });
    expect(await create({ childId: 'vilma234567', facts: twin, otherThan })).toMatchObject({ ok: true });
  });

  test('of two who make a child with the same number at once, one does', async () => {
    const other = { ...facts, firstName: 'Karla', lastName: 'Berg', birthDate: '2017-05-06' };
    const replies = await Promise.all(
      ['karla2345678', 'karla3456789'].map((childId) => create({ childId, facts: other, cpr: '6605174006' })),
    );
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    expect(replies.find((reply) => !reply.ok)).toMatchObject({ code: 'same-person' });
  });

  test('a child is placed in a group, stays there through the next file, and is taken out again', async () => {
    const place = { childId: 'villads2345', unitId: '899001', groupIds: ['899001-4a'], from: '2026-11-01' };
    const groupIds = (await listGroups(opened.table, '0899', '899001')).map(({ id }) => id);
    const placed = { ...place, groupIds: groupIds.slice(0, 1) };
    expect(await answer(placeChild, { ...place, groupIds: ['899001-nowhere'] })).toMatchObject({
      code: 'group-unknown',
    });
    expect(await answer(placeChild, placed)).toMatchObject({ ok: true });
    expect(await answer(placeChild, placed)).toMatchObject({ code: 'placed-already' });
    expect(await inGroup()).toContain('villads2345');
    expect(await unplaced()).not.toContain('villads2345');
    const newcomer = aPupil({
      uniid: '1000013b99',
      localId: 'e-1002',
      cpr: '6202154009',
      first: 'Ny',
      last: 'Elev',
    });
    const next = aSchool({
      exportedAt: '2026-10-02T04:00:00',
      people: [...school.people, newcomer],
    });
    await openTestRoster(opened.table, keys).takeIn(next);
    expect(await inGroup()).toContain('villads2345');
    const end = { childId: 'villads2345', unitId: '899001' };
    expect(await answer(endPlace, { ...end, on: '2026-10-01' })).toMatchObject({ code: 'before-start' });
    expect(await answer(endPlace, { ...end, on: '2026-11-20' })).toMatchObject({ ok: true });
    expect(await inGroup()).not.toContain('villads2345');
    expect(await answer(endPlace, end)).toMatchObject({ ok: true });
    expect(await inGroup()).toContain('villads2345');
    expect((await child('villads2345')).affiliations).toMatchObject([{ from: '2026-11-01' }]);
  });

  test('what a person has set right stands against the next file; what not, follows it', async () => {
    const before = await child(freja);
    const said = { firstName: 'Freya', lastName: 'Holm', birthDate: '2015-01-02', isProtected: true };
    const input = { childId: freja, version: before.version, facts: said, byHand: ['name'] };
    expect(await correct(input)).toMatchObject({ ok: true, value: { protectedByHand: true } });
    expect(await correct(input)).toMatchObject({ ok: true });
    expect(await correct({ ...input, facts: { ...said, lastName: 'Else' } })).toMatchObject({
      code: 'changed-meanwhile',
    });
    const moved = aPupil({ contacts: [aContact()], level: '5', birth: '2015-01-03' });
    await openTestRoster(opened.table, keys).takeIn(
      aSchool({ exportedAt: '2026-10-03T04:00:00', people: [moved] }),
    );
    const after = await child(freja);
    expect(after).toMatchObject({ firstName: 'Freya', birthDate: '2015-01-03', addressProtected: true });
  });

  test('the file of a child says that a number is known, and not which', async () => {
    const file = await value(answer(readChildFile, { childId: freja }));
    expect(file).toMatchObject({ hasCpr: true, byHand: ['name'] });
    expect(JSON.stringify(file)).not.toContain('6101154002');
  });
});
