import { afterEach, beforeEach, expect, test } from 'vitest';
import { partition } from '#functions/kernel/keys.ts';
import { aTownChild } from '#test/builders/consent-town.ts';
import { childId } from '#test/builders/concern-town.ts';
import {
  notDemanded,
  notificationId,
  notified,
  openNotificationTown,
  type NotificationTown,
} from '#test/builders/notification-town.ts';
import { wholeTable } from '#test/builders/table-faults.ts';
import { tellLeaders } from './index.ts';

let town: NotificationTown;
beforeEach(async () => {
  town = await openNotificationTown();
});
afterEach(() => town.close());

const key = (id: string) => ({ pk: partition('0899', 'child', childId), sk: `notification#${id}` });
const heard = async (id: string, first = true) => {
  const after = (await town.table.get(key(id))) ?? {};
  const change = { id: 'change', ...key(id), expired: false, after };
  await tellLeaders(town.table, first ? change : { ...change, before: after });
};
const notices = async () =>
  [...(await wholeTable(town.client))]
    .filter(([at]) => at.includes('#notices#'))
    .map(([at, item]) => ({
      to: at.split(' ')[0]?.split('#').at(-1),
      kind: item['kind'],
      path: item['path'],
    }));
const line = { to: 'lisbet', kind: 'stop-answered', path: `/children/${childId}/notify` };

test('the leader is told once that a colleague has notified, and nothing of what was written', async () => {
  await town.guard('ellen', 'record-notification', notified);
  await heard(notificationId);
  await heard(notificationId);
  expect(await notices()).toEqual([line]);
  const items = [...(await wholeTable(town.client))].filter(([at]) => at.includes('#notices#'));
  expect(JSON.stringify(items)).not.toMatch(/Freja|mærker|Mærker|ellen/);
});

test('the same of a sign that was not held to demand it; what is noted later tells nobody', async () => {
  await town.guard('ellen', 'record-notification', notDemanded);
  await heard(notDemanded.notificationId, false);
  expect(await notices()).toEqual([]);
  await heard(notDemanded.notificationId);
  expect(await notices()).toEqual([line]);
});

test('nobody is told of what they wrote themselves, nor a leader of their own child', async () => {
  await town.guard('lisbet', 'record-notification', notified);
  await heard(notificationId);
  expect(await notices()).toEqual([]);
  await town.guard('ellen', 'record-notification', notDemanded);
  const [mother] = aTownChild().guardians;
  if (!mother) throw new Error('the child has a mother');
  await town.put(aTownChild({ guardians: [{ ...mother, id: 'lisbet' }], version: 2 }));
  await heard(notDemanded.notificationId);
  expect(await notices()).toEqual([]);
});
