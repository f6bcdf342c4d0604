import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Affiliation } from '#shared/people/child.ts';
import { aTownChild } from '#test/builders/consent-town.ts';
import { caseId, childId, raiseInput } from '#test/builders/concern-town.ts';
import { notified, openNotificationTown, type NotificationTown } from '#test/builders/notification-town.ts';

const now = '2026-11-25T09:00:00.000Z';
const [myren] = aTownChild().affiliations as [Affiliation];
let town: NotificationTown;
beforeEach(async () => {
  town = await openNotificationTown();
  await town.concern('ellen', 'raise-concern', raiseInput);
});
afterEach(() => town.close());

const leaves = () => town.put(aTownChild({ affiliations: [{ ...myren, to: '2026-11-24' }], version: 2 }));
const code = (reply: unknown) => (reply as { code?: string }).code ?? 'done';
const step = {
  ...{ move: 'close', reason: 'no-concern', note: 'Familien er flyttet.', whatNow: 'Ikke mere.' },
  noWordBecause: 'Familien er flyttet fra kommunen.',
};
const close = (who: 'ellen' | 'lisbet' | 'stranger' | 'mother') =>
  town.concern(who, 'move-case', { childId, caseId, version: 1, moveId: 'move-luk', step }, now);
const read = (who: 'lisbet' | 'stranger') => town.concern(who, 'read-case', { childId, caseId }, now);

describe('an open case about a child that has left', () => {
  test('can be read and closed where it stands, and then no more', async () => {
    await leaves();
    expect(code(await read('lisbet'))).toBe('done');
    expect(code(await close('lisbet'))).toBe('done');
    expect(code(await read('lisbet'))).toBe('not-permitted');
  });

  test('is nobody else’s', async () => {
    await leaves();
    for (const who of ['stranger', 'mother'] as const) expect(code(await close(who))).toBe('not-permitted');
    expect(code(await read('stranger'))).toBe('not-permitted');
  });

  test('is no way to a child that has gone to another unit', async () => {
    const solen = { ...myren, unitId: 'solen', unitName: 'Solen', from: '2026-11-24', groups: [] };
    await town.put(aTownChild({ affiliations: [{ ...myren, to: '2026-11-24' }, solen], version: 2 }));
    expect(code(await close('ellen'))).toBe('not-permitted');
  });
});

test('the answer to a notification about a child that has left can still be noted', async () => {
  expect(code(await town.guard('ellen', 'record-notification', notified))).toBe('done');
  await leaves();
  const { notificationId } = notified;
  expect(code(await town.guard('ellen', 'read-notifications', { childId }, now))).toBe('done');
  const follow = (taken: object, version: number) =>
    town.guard('ellen', 'follow-notification', { childId, notificationId, version, step: taken }, now);
  expect(code(await follow({ step: 'receipt', on: '2026-11-25' }, 1))).toBe('done');
  expect(code(await follow({ step: 'feedback', on: '2026-11-25', text: 'Tak.' }, 2))).toBe('not-permitted');
});
