import { afterEach, beforeEach, expect, test } from 'vitest';
import { aTownChild } from '#test/builders/consent-town.ts';
import {
  caseId,
  childId,
  openConcernTown,
  raiseInput,
  type ConcernTown,
} from '#test/builders/concern-town.ts';

let town: ConcernTown;
beforeEach(async () => {
  town = await openConcernTown();
});
afterEach(() => town.close());

const goals = [{ id: 'goal-1', text: 'Med i en leg hver dag' }];
const analysis = { see: 'Går for sig selv', keeps: '', tried: '', parents: '', child: '', want: '' };
const listed = async (who: 'ellen' | 'lisbet') =>
  ((await town.concern(who, 'list-cases')) as { value: { cases: { groupName: string }[] } }).value.cases;

test('a child that has changed group takes the case to that group’s list at the next write', async () => {
  await town.concern('ellen', 'raise-concern', raiseInput);
  const [place] = aTownChild().affiliations;
  if (!place) throw new Error('the child has a place');
  const groups = [{ id: 'myren-bla', name: 'Blå' }];
  await town.put(aTownChild({ affiliations: [{ ...place, groups }], version: 2 }));
  const write = { childId, caseId, version: 1, moveId: 'move-one', analysis, goals, finish: false };
  expect(await town.concern('lisbet', 'analyse-case', write)).toMatchObject({
    value: { case: { unitId: 'myren', groupId: 'myren-bla', groupName: 'Blå' } },
  });
  expect(await listed('ellen')).toEqual([]);
  expect(await listed('lisbet')).toMatchObject([{ groupName: 'Blå' }]);
});

test('a child that has gone to a place without groups leaves no trace of the old group in the case', async () => {
  await town.concern('ellen', 'raise-concern', raiseInput);
  const [place] = aTownChild().affiliations;
  if (!place) throw new Error('the child has a place');
  await town.put(aTownChild({ affiliations: [{ ...place, groups: [] }], version: 2 }));
  const write = { childId, caseId, version: 1, moveId: 'move-one', analysis, goals, finish: false };
  expect(await town.concern('lisbet', 'analyse-case', write)).toMatchObject({ ok: true });
  const [row] = await listed('lisbet');
  expect(row).toMatchObject({ groupName: 'Myren' });
  expect(row).not.toHaveProperty('groupId');
});

test('a list shows nobody a case about a child of their own: that they follow on the family’s page', async () => {
  await town.concern('ellen', 'raise-concern', raiseInput);
  const leader = { id: 'lisbet', name: 'Lisbet Prøve', relation: 'mother', custody: true } as const;
  const guardians = [{ ...leader, source: 'grunddata' as const }];
  await town.table.put({ Item: { pk: '0899#person#lisbet', sk: 'child#barnet', childId, custody: true } });
  await town.put(aTownChild({ guardians, version: 2 }));
  expect(await listed('lisbet')).toEqual([]);
  expect(await listed('ellen')).toHaveLength(1);
});

test('the children one may write about are listed by name, as one looks for them', async () => {
  const children = ['Åge', 'Vigga', 'Anna', 'Ørn'].map((name, index) => [
    ...[`barn-${index}`, `${name} Prøve`, '2021-03-01', 1],
  ]);
  const group = { id: 'myren-rod', name: 'Rød', type: 'main', children, staff: [['ellen', 'Ellen Prøve']] };
  await town.table.put({ Item: { pk: '0899#unit#myren', sk: 'group#myren-rod', ...group } });
  const { value } = (await town.concern('ellen', 'list-own-children')) as {
    value: { groups: { children: { name: string }[] }[] };
  };
  const names = value.groups.flatMap((one) => one.children.map(({ name }) => name));
  expect(names).toEqual(['Anna Prøve', 'Vigga Prøve', 'Ørn Prøve', 'Åge Prøve']);
});
