import { afterEach, beforeEach, expect, test } from 'vitest';
import { childId } from '#test/builders/concern-town.ts';
import {
  notificationId,
  notified,
  openNotificationTown,
  type NotificationTown,
} from '#test/builders/notification-town.ts';
import { killings, persistently } from '#test/builders/persistently.ts';
import { wholeTable } from '#test/builders/table-faults.ts';

let town: NotificationTown;
beforeEach(async () => {
  town = await openNotificationTown();
});
afterEach(() => town.close());

const now = '2026-11-24T09:00:00.000Z';
const step = (version: number, taken: object) =>
  town.guard('ellen', 'follow-notification', { childId, notificationId, version, step: taken }, now);
const story = [
  () => town.guard('ellen', 'record-notification', notified, now),
  () => step(1, { step: 'assessed', on: '2026-11-24' }),
  () => step(2, { step: 'receipt', on: '2026-11-24' }),
  () => step(3, { step: 'feedback', on: '2026-11-24', text: 'Vi er gået i gang.' }),
];

// The first write of a request is its line in the record, the second the transaction.
test.each(killings(2))(
  'killed $when write $n of every step and sent again, each is done once',
  async (killing) => {
    for (const [index, act] of story.entries()) {
      expect(await persistently(town.client, killing, act)).toMatchObject({
        ok: true,
        value: { notification: { version: index + 1 } },
      });
      const keys = [...(await wholeTable(town.client)).keys()].filter((key) => key.includes('notification#'));
      expect(keys).toHaveLength(index < 2 ? 2 : 1);
    }
  },
);

test('two who record under the same id at once: one is kept, and the other is told', async () => {
  const replies = await Promise.all([
    town.guard('ellen', 'record-notification', notified, now),
    town.guard('signe', 'record-notification', notified, now),
  ]);
  expect(replies.map((reply) => (reply.ok ? 'done' : reply.code)).sort()).toEqual(['done', 'id-taken']);
});
