import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Child } from '#shared/people/child.ts';
import { childKey } from '#functions/people/index.ts';
import { openGate } from '#functions/access/index.ts';
import { aTownChild } from '#test/builders/consent-town.ts';
import { childId } from '#test/builders/concern-town.ts';
import { notified, notificationId } from '#test/builders/notification-town.ts';
import { askInput, openSparringTown, questionId, type SparringTown } from '#test/builders/sparring-town.ts';
import { goneToSolen, putLeaderOfSolen } from '#test/builders/moved-child.ts';
import { wholeTable } from '#test/builders/table-faults.ts';
import { followNotification } from './guard/follow-notification.ts';
import { recordNotification } from './guard/record-notification.ts';
import { followChild } from './index.ts';

const now = '2026-11-24T09:00:00.000Z';
const today = '2026-11-24';
const key = childKey('0899', childId);
let town: SparringTown;
beforeEach(async () => {
  town = await openSparringTown();
  await putLeaderOfSolen(town.table);
});
afterEach(() => town.close());

const { moved } = goneToSolen(today);
const goes = async (after: Child) => {
  await town.put(after);
  const images = { before: { ...key, ...aTownChild() }, after: { ...key, ...after } };
  await followChild(town.table, { id: 'change', ...key, expired: false, ...images }, today);
};
const asking = (actorId: string) => ({
  ...{ tenant: '0899', actorId, now, today, expiresAt: now },
  session: { side: 'staff', assurance: 'substantial' } as const,
});
const record = () => recordNotification(town.table).answer(openGate(town.table), notified, asking('ellen'));
const receipt = async (who: string) => {
  const { version } = (await town.table.get({ pk: key.pk, sk: `notification#${notificationId}` })) ?? {};
  const input = { childId, notificationId, version, step: { step: 'receipt', on: today } };
  return followNotification(town.table).answer(openGate(town.table), input, asking(who));
};
const tasks = async (word: string) =>
  [...(await wholeTable(town.client)).entries()].filter(
    ([at]) => at.includes('#tasks#') && at.includes(` ${word}#`),
  );

describe('the clock of a notification', () => {
  test('goes with the child to the new unit, whose leader can note the answer', async () => {
    expect(await record()).toMatchObject({ ok: true });
    await goes(moved);
    const [[at, task] = [], ...others] = await tasks('notification');
    expect(others).toEqual([]);
    expect(at).toContain('#tasks#solen ');
    expect(task).toMatchObject({
      unitId: 'solen',
      groupId: 'solen-gul',
      groupName: 'Gul',
      what: 'assessment',
    });
    expect(await receipt('stranger')).toMatchObject({ ok: true });
    expect(await tasks('notification')).toEqual([]);
  });

  test('stands under the child’s new name, and the notification is as it was', async () => {
    await record();
    await goes(aTownChild({ firstName: 'Frida', version: 2 }));
    expect((await tasks('notification')).map(([, task]) => task)).toMatchObject([
      { childName: 'Frida Prøve', unitId: 'myren' },
    ]);
    expect(await receipt('ellen')).toMatchObject({ ok: true, value: { notification: { version: 2 } } });
  });

  test('that has ended stays where it was', async () => {
    await record();
    await receipt('ellen');
    await goes(moved);
    expect(await town.table.get({ pk: key.pk, sk: `notification#${notificationId}` })).toMatchObject({
      unitId: 'myren',
    });
  });
});

test('a question that waits goes with the child, and leaves no line behind when it is answered back', async () => {
  expect(await town.spar('ellen', 'ask-team', askInput)).toMatchObject({ ok: true });
  await goes({ ...moved, firstName: 'Frida' });
  expect(await tasks('sparring')).toMatchObject([
    [`0899#tasks#solen sparring#${childId}#${questionId}`, { groupName: 'Gul', childName: 'Frida Prøve' }],
  ]);
  const once = await wholeTable(town.client);
  await goes({ ...moved, firstName: 'Frida' });
  expect(await wholeTable(town.client)).toEqual(once);
});
