import { afterEach, beforeEach, expect, test } from 'vitest';
import { aCase } from '#test/builders/concern-case.ts';
import { childId, openErasureTown, type ErasureTown } from '#test/builders/erasure-town.ts';

const pk = `0899#child#${childId}`;
const by = { id: 'ellen', name: 'Ellen Prøve' };
let town: ErasureTown;
beforeEach(async () => {
  town = await openErasureTown();
});
afterEach(() => town.close());

const putCase = (state: 'reviewed' | 'closed') =>
  town.table.put({ Item: { pk, sk: 'case#sag-et', ...aCase({ state }) } as never });
const putNotification = (received: boolean) =>
  town.table.put({
    Item: {
      ...{ pk, sk: 'notification#underretning', id: 'underretning', at: '2019-10-01T08:00:00.000Z', by },
      ...{ unitId: 'myren', signs: [], suspected: false, version: 1, receiptBy: '2019-10-09' },
      answer: {
        outcome: 'notified',
        how: 'phone',
        to: 'Vagten',
        sentAt: '2019-10-01T08:00:00.000Z',
        text: {},
      },
      ...(received && { receipt: { on: '2019-10-02', notedAt: '2019-10-02T08:00:00.000Z', by } }),
    } as never,
  });

test('a child whose case is open is not erased, and the proposal says so', async () => {
  await putCase('reviewed');
  expect((await town.propose()).holds).toEqual(['case-open']);
  expect(await town.approve()).toMatchObject({ state: 'held', holds: ['case-open'] });
});

test('a case opened after the yes holds the erasure back', async () => {
  await town.propose();
  expect(await town.approve()).toMatchObject({ state: 'approved' });
  await putCase('reviewed');
  await town.workOff();
  expect(await town.listed()).toMatchObject([{ state: 'held', holds: ['case-open'] }]);
  expect(await town.table.get({ pk, sk: 'profile' } as never)).toBeDefined();
});

test('a notification that nobody has answered holds it, an answered one and a closed case do not', async () => {
  await putNotification(false);
  expect((await town.propose()).holds).toEqual(['clock-runs']);
  await putNotification(true);
  await putCase('closed');
  expect(await town.approve()).toMatchObject({ state: 'approved', holds: [] });
});
