import { followNotification as contract } from '#shared/concerns/follow-notification.contract.ts';
import type { Notification } from '#shared/concerns/notification.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { seenBy } from '#functions/people/index.ts';
import { leadsUnit } from '../domain/leads-unit.ts';
import { subjectOfNotifications } from '../use-cases/subject-while-open.ts';
import { followed } from './followed.ts';
import { loadNotification, notificationWrites, readNotification } from './notification-store.ts';
import { seesCases } from '../domain/sees-cases.ts';
import { shownNotification } from './shown-notification.ts';
import { writersLeft } from './writers-left.ts';

/** Two round trips; one more for a leader, to see whether the notifier still works there. */
export const followNotification = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: (input, { tenant }) => loadNotification(table, { ...input, tenant }),
    subject: ({ child, one }, _, { today }) => subjectOfNotifications(child, one ? [one] : [], today),
    async run({ input, tenant, actor, now, today, loaded, decision }) {
      const { child, one } = loaded;
      if (!one || !seesCases(decision)) return refused('not-found');
      if (seenBy(decision) !== 'unit' && one.by.id !== actor.id) return refused('not-found');
      const isLeader = leadsUnit(actor, one.unitId, today);
      const asks = isLeader && one.by.id !== actor.id && input.step.step !== 'seen';
      const left = asks ? await writersLeft(table, tenant, [one], { today, actor }) : new Set<string>();
      const following = {
        ...{ by: { id: actor.id, name: actor.name }, now, today, isLeader },
        writerLeft: left.has(one.by.id),
      };
      const shown = (stands: Notification) => shownNotification(stands, { actor, today, left });
      const next = followed(one, input.step, following);
      if ('ok' in next) return next;
      if (next === one) return done({ notification: shown(one) });
      const changed = (stands: Notification) => refused('changed-meanwhile', { current: shown(stands) });
      if (input.version !== one.version) return changed(one);
      const { ok } = await table.transact(notificationWrites(tenant, child, next));
      if (ok) return done({ notification: shown(next) });
      const current = await readNotification(table, { tenant, childId: child.id, notificationId: one.id });
      if (!current) return refused('not-found');
      return followed(current, input.step, following) === current
        ? done({ notification: shown(current) })
        : changed(current);
    },
  });
