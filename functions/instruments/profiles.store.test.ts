import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startingProfiles } from '#shared/instruments/profile-start/starting-profiles.ts';
import {
  asksTheChild,
  profileAgeOn,
  profileAges,
  profileContentSchema,
  profileSchema,
  questionsOf,
  textIn,
} from '#shared/instruments/profile.ts';
import { openGate } from '#functions/access/index.ts';
import { administrator, aStaffMember, leaderOf, staffSession } from '#test/builders/actor.ts';
import { openTestTable, type TestTable } from '#test/builders/table.ts';
import { publishProfile } from './use-cases/publish-profile.ts';
import { readProfile } from './use-cases/read-profile.ts';

let opened: TestTable;
beforeAll(async () => {
  opened = await openTestTable();
  for (const staff of [
    aStaffMember({ id: 'administrator', memberships: [administrator] }),
    aStaffMember({ id: 'leader', memberships: [leaderOf('myren')] }),
  ])
    await opened.table.put({ Item: { pk: `0899#person#${staff.id}`, sk: 'staff', ...staff } });
});
afterAll(() => opened.close());

const asking = (actorId: string) => ({
  ...{ tenant: '0899', actorId, now: new Date().toISOString(), today: '2026-11-21' },
  ...{ expiresAt: '2026-11-21T12:00:00.000Z', session: staffSession },
});
const read = (age: string, version: number) =>
  readProfile(opened.table).answer(openGate(opened.table), { age, version }, asking('leader'));
const publish = (basedOn: number, title: string, actorId = 'administrator') => {
  const content = { ...profileContentSchema.parse(startingProfiles['3-5']), title: { da: title, en: '' } };
  const input = { age: '3-5', basedOn, content };
  return publishProfile(opened.table).answer(openGate(opened.table), input, asking(actorId));
};

describe('the starting set', () => {
  test.each(profileAges)('%s is whole in Danish and English, with eighteen questions or more', (age) => {
    const profile = profileSchema.parse(startingProfiles[age]);
    const questions = questionsOf(profile);
    const texts = [
      ...questions.flatMap(({ staff, family, own }) => [staff, family, ...(own ? [own] : [])]),
      ...profile.themes.map(({ label }) => label),
    ];
    expect(profile.age).toBe(age);
    expect(questions.length).toBeGreaterThanOrEqual(18);
    expect(texts.filter(({ da, en }) => !da || !en)).toEqual([]);
  });

  test('speaks to the child itself from the first school years on', () => {
    expect(profileAges.filter((age) => asksTheChild(startingProfiles[age]))).toEqual([
      '6-9',
      '10-12',
      '13-16',
    ]);
  });

  test('fits a child by its age on the day', () => {
    const born = (date: string) => profileAgeOn(date, '2026-11-21');
    expect([born('2024-11-21'), born('2023-11-21'), born('2020-11-22'), born('2020-11-21')]).toEqual([
      '0-2',
      '3-5',
      '3-5',
      '6-9',
    ]);
    expect([born('2005-01-01'), born('2026-12-01')]).toEqual(['13-16', '0-2']);
  });

  test('is said in the first language that it has', () => {
    expect(textIn({ da: 'hej', en: 'hello', tr: 'merhaba' }, ['tr', 'en'])).toBe('merhaba');
    expect(textIn({ da: 'hej', en: 'hello' }, ['so', 'en'])).toBe('hello');
    expect(textIn({ da: 'hej', en: '' }, ['en'])).toBe('hej');
  });
});

test('a municipality’s own version is in force at once for its age alone; who edited an old one is shown it', async () => {
  expect(await read('3-5', 0)).toEqual({ ok: true, value: startingProfiles['3-5'] });
  expect(await publish(1, 'Vores', 'leader')).toMatchObject({ code: 'not-permitted' });
  expect(await publish(1, 'Vores')).toMatchObject({ ok: true, value: { version: 2 } });
  expect(await publish(1, 'Vores')).toMatchObject({ ok: true, value: { version: 2 } });
  expect(await publish(1, 'En andens')).toMatchObject({
    ...{ code: 'changed-meanwhile', current: { version: 2, title: { da: 'Vores' } } },
  });
  expect(await read('3-5', 0)).toMatchObject({ value: { version: 2 } });
  expect(await read('3-5', 1)).toMatchObject({ value: startingProfiles['3-5'] });
  expect(await read('3-5', 9)).toMatchObject({ code: 'not-found' });
  expect(await read('0-2', 0)).toMatchObject({ value: { version: 1 } });
});
