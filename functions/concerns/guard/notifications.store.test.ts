import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ShownNotification } from '#shared/concerns/notification-shown.ts';
import type { Work } from '#shared/insight/work.ts';
import type { ThreadEntry } from '#shared/people/thread-entries.ts';
import { openGate } from '#functions/access/index.ts';
import { listReads } from '#functions/access/use-cases/list-reads.ts';
import { metered } from '#functions/kernel/meter.ts';
import { childId, type ConcernWho } from '#test/builders/concern-town.ts';
import {
  notDemanded,
  notificationId,
  notified,
  openNotificationTown,
  sentAt,
  type NotificationTown,
} from '#test/builders/notification-town.ts';

let town: NotificationTown;
beforeEach(async () => {
  town = await openNotificationTown();
});
afterEach(() => town.close());

const at = { childId, notificationId };
const code = (reply: unknown) => (reply as { code?: string }).code ?? 'done';
const record = (change: object = {}, who: ConcernWho = 'ellen') =>
  town.guard(who, 'record-notification', { ...notified, ...change });
const refuse = () => town.guard('ellen', 'record-notification', notDemanded);
const follow = (who: ConcernWho, version: number, step: object, now = '2026-11-24T09:00:00.000Z', of = at) =>
  town.guard(who, 'follow-notification', { ...of, version, step }, now);
const clocks = async (who: ConcernWho, now?: string) =>
  ((await town.guard(who, 'list-work', {}, now)) as { value: { work: Work[] } }).value.work.filter(
    ({ kind }) => kind === 'notification',
  );
const read = async (who: ConcernWho) => {
  const reply = await town.guard(who, 'read-notifications', { childId });
  return (reply as { value: { notifications: ShownNotification[]; calls: { phone: string }[] } }).value;
};

describe('a notification', () => {
  test('starts both clocks, in two round trips and at most six write units, the record included', async () => {
    const { result, meter } = await metered(() => record());
    expect(result).toMatchObject({
      value: { notification: { outcome: 'notified', mine: true, sentAt, receiptBy: '2026-12-01' } },
    });
    expect(meter.roundTrips).toBeLessThanOrEqual(2);
    expect(meter.writeUnits).toBeLessThanOrEqual(6);
    expect(await clocks('ellen')).toMatchObject([
      {
        what: 'assessment',
        dueAt: '2026-11-24T08:30:00.000Z',
        dueOn: '2026-11-24',
        childName: 'Freja Prøve',
      },
    ]);
  });

  test('sent twice is one, other words under its id are refused, and so is a time that cannot be', async () => {
    const first = await record();
    expect(await record()).toEqual(first);
    expect(code(await record({ answer: { ...notified.answer, to: 'En anden' } }))).toBe('id-taken');
    expect(code(await record({}, 'signe'))).toBe('id-taken');
    expect(code(await record({ signs: ['Et tegn, der kom til'] }))).toBe('id-taken');
    const sent = (when: string) =>
      record({ notificationId: 'underret-tre', answer: { ...notified.answer, sentAt: when } });
    expect(code(await sent('2026-11-23T10:00:00.000Z'))).toBe('date-in-future');
    expect(code(await sent('2026-10-01T10:00:00.000Z'))).toBe('sent-too-long-ago');
    expect(await clocks('ellen')).toHaveLength(1);
  });

  test('runs on its writer’s list and the leader’s, and on nobody else’s', async () => {
    await record();
    for (const who of ['ellen', 'lisbet'] as const) expect(await clocks(who)).toHaveLength(1);
    for (const who of ['signe', 'stranger', 'pernille', 'henny', 'adam'] as const)
      expect(await clocks(who)).toEqual([]);
    const { meter } = await metered(() => clocks('lisbet'));
    expect(meter.roundTrips).toBe(2);
  });

  test('is seen by colleagues without its words, by its writer and the leader with them', async () => {
    await record();
    for (const who of ['ellen', 'lisbet'] as const)
      expect((await read(who)).notifications[0]?.text?.facts).toContain('Blå mærker');
    const [seen] = (await read('signe')).notifications;
    expect(seen).toMatchObject({ outcome: 'notified', signs: [], mine: false, mayFollow: false });
    expect(seen?.text).toBeUndefined();
    expect((await read('signe')).calls.map(({ phone }) => phone)).toEqual(['112', '114']);
  });

  test('is neither read nor written by those who have nothing to do with the child', async () => {
    await record();
    const own = { ...notified, notificationId: 'sundhed-et' };
    expect(code(await town.guard('henny', 'record-notification', own))).toBe('not-permitted');
    expect(code(await town.guard('pernille', 'read-notifications', { childId }))).toBe('not-permitted');
  });

  test('never reaches the family: neither the page nor the thread', async () => {
    await record();
    for (const who of ['mother', 'father', 'bonus'] as const)
      for (const name of ['read-notifications', 'record-notification', 'list-work'])
        expect(code(await town.guard(who, name, notified)), name).not.toBe('done');
    const thread = await town.ask('mother', 'read-thread', { childId }, '2026-12-01T08:00:00.000Z');
    expect(code(thread)).toBe('done');
    expect(JSON.stringify(thread)).not.toContain('notif');
    const { entries } = (
      (await town.ask('ellen', 'read-thread', { childId })) as { value: { entries: ThreadEntry[] } }
    ).value;
    expect(entries[0]).toMatchObject({ kind: 'notification', event: 'notified', how: 'phone' });
    expect(JSON.stringify(entries)).not.toContain('Blå mærker');
  });
});

describe('who has seen', () => {
  test('tells colleagues of a notification and no parent, though no stop stands', async () => {
    await record();
    const reads = async (actorId: string, side: 'staff' | 'guardian') => {
      const asking = {
        ...{ tenant: '0899', actorId, now: '2026-11-24T09:00:00.000Z', today: '2026-11-24' },
        ...{ expiresAt: '2026-11-24T10:00:00.000Z', session: { side, assurance: 'substantial' as const } },
      };
      return JSON.stringify(await listReads(town.table).answer(openGate(town.table), { childId }, asking));
    };
    expect(await reads('lisbet', 'staff')).toContain('notification.recorded');
    const told = await reads('mother', 'guardian');
    expect(told).toContain('"reads":');
    expect(told).not.toContain('notif');
    expect(told).not.toContain('protection');
  });
});

describe('what the authority answers', () => {
  test('is noted step by step; the receipt ends the clocks, and what is told back is kept', async () => {
    await record();
    expect(code(await follow('ellen', 1, { step: 'assessed', on: '2026-11-24' }))).toBe('done');
    expect(await clocks('ellen')).toMatchObject([{ what: 'receipt', dueOn: '2026-12-01' }]);
    expect(code(await follow('ellen', 2, { step: 'receipt', on: '2026-11-24' }))).toBe('done');
    expect(await clocks('ellen')).toEqual([]);
    const told = { step: 'feedback', on: '2026-11-24', text: 'Der er sat en undersøgelse i gang.' };
    expect(await follow('ellen', 3, told)).toMatchObject({ value: { notification: { version: 4 } } });
    expect(await follow('ellen', 3, told)).toMatchObject({ value: { notification: { version: 4 } } });
  });

  test('is the notifier’s to note: a colleague and the leader are refused', async () => {
    await record();
    for (const who of ['signe', 'lisbet'] as const)
      expect(code(await follow(who, 1, { step: 'receipt', on: '2026-11-24' })), who).toBe(
        'notification-is-anothers',
      );
  });

  test('is the leader’s to note once the notifier works there no longer', async () => {
    await record();
    await town.table.update({
      Key: { pk: '0899#person#ellen', sk: 'staff' },
      UpdateExpression: 'SET memberships = :none',
      ExpressionAttributeValues: { ':none': [] },
    });
    expect(code(await follow('signe', 1, { step: 'receipt', on: '2026-11-24' }))).toBe(
      'notification-is-anothers',
    );
    expect((await read('lisbet')).notifications).toMatchObject([{ mayFollow: true }]);
    expect(code(await follow('lisbet', 1, { step: 'receipt', on: '2026-11-24' }))).toBe('done');
  });

  test('cannot be before it was sent, nor tomorrow, and over another version shows what stands', async () => {
    await record();
    expect(code(await follow('ellen', 1, { step: 'receipt', on: '2026-11-22' }))).toBe('before-it-was-sent');
    expect(code(await follow('ellen', 1, { step: 'receipt', on: '2026-11-25' }))).toBe('date-in-future');
    await follow('ellen', 1, { step: 'assessed', on: '2026-11-24' });
    expect(await follow('ellen', 1, { step: 'receipt', on: '2026-11-24' })).toMatchObject({
      ...{ code: 'changed-meanwhile', current: { version: 2 } },
    });
  });
});

describe('a sign that was not held to demand it', () => {
  const look = { childId, notificationId: notDemanded.notificationId };

  test('waits for the leader with its reason, and for nobody else', async () => {
    await refuse();
    expect(await clocks('lisbet')).toMatchObject([{ what: 'look', dueOn: '2026-11-25' }]);
    expect(await clocks('ellen')).toEqual([]);
    expect((await read('lisbet')).notifications).toMatchObject([
      { outcome: 'not-demanded', reason: notDemanded.answer.reason, maySee: true },
    ]);
    expect((await read('signe')).notifications[0]?.reason).toBeUndefined();
  });

  test('is off the list when the leader has seen it; nobody else can say so', async () => {
    await refuse();
    for (const who of ['ellen', 'signe'] as const)
      expect(code(await follow(who, 1, { step: 'seen' }, undefined, look)), who).toBe('leader-only');
    expect(code(await follow('ellen', 1, { step: 'receipt', on: '2026-11-24' }, undefined, look))).toBe(
      'nothing-sent',
    );
    expect(await follow('lisbet', 1, { step: 'seen' }, undefined, look)).toMatchObject({
      value: { notification: { seen: { by: { id: 'lisbet' } }, maySee: false } },
    });
    expect(await clocks('lisbet')).toEqual([]);
  });

  test('needs a reason', async () => {
    const empty = { ...notDemanded, answer: { outcome: 'not-demanded', reason: 'Nej' } };
    expect(code(await town.guard('ellen', 'record-notification', empty))).toBe('input-invalid');
  });
});
