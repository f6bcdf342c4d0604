import type { Notification } from '#shared/concerns/notification.ts';
import { freshId } from '#shared/fresh-id.ts';
import type { Child } from '#shared/people/child.ts';
import { childKey } from '#functions/people/index.ts';
import type { Item } from '#functions/kernel/table.ts';
import type { Municipality } from './security-people.ts';
import type { Place } from './security-requests.ts';

const at = '2026-01-01T08:00:00.000Z';
const notificationId = 'notification-one';

/** A notification about every child, made by the service that some are released to, with its receipt noted. */
export function notificationItems({ tenant, mark }: Municipality, children: readonly Child[]): Item[] {
  const by = { id: 'service', name: `${mark}staff` };
  const text = { facts: `${mark}facts`, worry: '', child: '', done: '', others: '' };
  const one: Notification = {
    ...{ id: notificationId, at, by, unitId: 'unit-three', groupName: '', signs: [], suspected: false },
    answer: { outcome: 'notified', how: 'phone', to: `${mark}authority`, sentAt: at, text },
    ...{ assessBy: '2026-01-02T08:00:00.000Z', receiptBy: '2026-01-12', version: 2 },
    receipt: { on: '2026-01-05', notedAt: at, by },
  };
  return children.map(({ id }) => ({
    pk: childKey(tenant, id).pk,
    sk: `notification#${notificationId}`,
    ...one,
  }));
}

/** Requests about notifications that everyone who may would get an answer to. */
export const notificationRequests = (child: (place: Place) => string) => ({
  'read-notifications': (place: Place) => ({ childId: child(place) }),
  'read-child-cpr': (place: Place) => ({ childId: child(place) }),
  'record-notification': (place: Place) => ({
    ...{ childId: child(place), notificationId: freshId(), signs: ['sentzyx'] },
    answer: { outcome: 'not-demanded', reason: 'sentzyx and more' },
  }),
  // Noted already: sent again it is the same, whoever of those who may sends it.
  'follow-notification': (place: Place) => ({
    ...{ childId: child(place), notificationId, version: 2 },
    step: { step: 'receipt', on: '2026-01-05' },
  }),
});
