import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Affiliation } from '#shared/people/child.ts';
import { partition } from '#functions/kernel/keys.ts';
import { aTownChild } from '#test/builders/consent-town.ts';
import {
  caseId,
  childId,
  openConcernTown,
  raiseInput,
  type ConcernTown,
} from '#test/builders/concern-town.ts';
import { wholeTable } from '#test/builders/table-faults.ts';
import { followPlaces } from './follow-places.ts';

const tenant = '0899';
const moves = '2026-12-01';
let town: ConcernTown;
beforeEach(async () => {
  town = await openConcernTown();
  for (const id of ['myren', 'solen'])
    await town.table.put({
      Item: { pk: partition(tenant, 'units'), sk: id, id, name: id, kind: 'daycare', groups: [] },
    });
  await town.put(aTownChild({ affiliations: [{ ...myren, to: '2026-11-30' }, solen] }));
  await town.concern('ellen', 'raise-concern', raiseInput);
});
afterEach(() => town.close());

const [myren] = aTownChild().affiliations as [Affiliation];
const solen: Affiliation = {
  ...{ unitId: 'solen', unitName: 'Solen', from: moves },
  groups: [{ id: 'solen-gul', name: 'Gul' }],
};
const stands = async () =>
  (await town.table.get({ pk: partition(tenant, 'child', childId), sk: `case#${caseId}` }))?.['unitId'];
const tasks = async () =>
  [...(await wholeTable(town.client)).keys()].filter((key) => key.includes('#tasks#'));

test('on the day a place begins the open case goes there by itself, and not before', async () => {
  await followPlaces(town.table, tenant, '2026-11-29');
  expect(await stands()).toBe('myren');
  await followPlaces(town.table, tenant, moves);
  expect(await stands()).toBe('solen');
  expect(await tasks()).toEqual([`${tenant}#tasks#solen case#${childId}#${caseId}`]);
});

test('a week of nights that failed misses nobody, and doing it again changes nothing', async () => {
  await followPlaces(town.table, tenant, '2026-12-08');
  const once = await wholeTable(town.client);
  expect(await stands()).toBe('solen');
  await followPlaces(town.table, tenant, '2026-12-08');
  expect(await wholeTable(town.client)).toEqual(once);
});

test('a child that cannot be followed keeps no other from it, and the night is known to have failed', async () => {
  const other = {
    ...aTownChild({ affiliations: [{ ...myren, to: '2026-11-30' }, solen] }),
    id: 'andet-barn',
  };
  await town.put(other);
  await town.concern('ellen', 'raise-concern', { ...raiseInput, childId: other.id, caseId: 'sag-to2345' });
  await town.table.update({
    Key: { pk: partition(tenant, 'child', other.id), sk: 'case#sag-to2345' },
    UpdateExpression: 'SET #state = :broken',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':broken': 'broken' },
  });
  await expect(followPlaces(town.table, tenant, moves)).rejects.toThrow('could not follow');
  expect(await stands()).toBe('solen');
});
