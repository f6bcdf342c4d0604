import type { Result } from '#shared/refusals.ts';
import { openGate } from '#functions/access/index.ts';
import { followNotification } from '#functions/concerns/guard/follow-notification.ts';
import { listWork } from '#functions/insight/use-cases/list-work.ts';
import { readNotifications } from '#functions/concerns/guard/read-notifications.ts';
import { recordNotification } from '#functions/concerns/guard/record-notification.ts';
import type { Table } from '#functions/kernel/table.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { childId, openConcernTown, type ConcernTown, type ConcernWho } from './concern-town.ts';

export const notificationId = 'underret-et';
const text = { facts: 'Blå mærker på begge arme, 23/11 kl. 9.', worry: '', child: '', done: '', others: '' };
/** Monday the 23rd at 9.30 in Denmark, by telephone. */
export const sentAt = '2026-11-23T08:30:00.000Z';
export const notified = {
  ...{ childId, notificationId, signs: ['Mærker efter slag'], suspected: true },
  answer: { outcome: 'notified', how: 'phone', to: 'Modtagelsen', sentAt, text },
};
export const notDemanded = {
  ...{ childId, notificationId: 'underret-to', signs: ['Ofte sulten'] },
  answer: { outcome: 'not-demanded', reason: 'Hun har fået madpakke med siden i mandags.' },
};

export interface NotificationTown extends ConcernTown {
  /** Asks about notifications, by the contract's name; `over` another connection to the same table. */
  guard(
    who: ConcernWho,
    name: string,
    input?: object,
    now?: string,
    over?: Table,
  ): Promise<Result<never, string>>;
}

/** The town of the concerns, and the guard beside. */
export async function openNotificationTown(): Promise<NotificationTown> {
  const town = await openConcernTown();
  const guard: NotificationTown['guard'] = async (
    who,
    name,
    input = {},
    now = '2026-11-23T09:00:00.000Z',
    over = town.table,
  ) => {
    const endpoints = [
      ...[readNotifications(over), recordNotification(over)],
      ...[followNotification(over), listWork(over)],
    ];
    const found = endpoints.find(({ contract }) => contract.name === name);
    if (!found) throw new Error(`no endpoint ${name}`);
    const isFamily = ['mother', 'father', 'bonus'].includes(who);
    const asking = {
      ...{ tenant: '0899', actorId: who, now, today: dateOf(new Date(now)), expiresAt: now },
      session: { side: isFamily ? 'guardian' : 'staff', assurance: 'substantial' } as const,
    };
    return (await found.answer(openGate(over), input, asking)) as Result<never, string>;
  };
  return { ...town, guard };
}
