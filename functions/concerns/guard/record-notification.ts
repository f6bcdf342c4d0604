import { isDeepStrictEqual } from 'node:util';
import type { Notification } from '#shared/concerns/notification.ts';
import { recordNotification as contract } from '#shared/concerns/record-notification.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { countryCalendar } from '#functions/kernel/country-calendar.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '#functions/people/index.ts';
import { loadNotification, notificationWrites, readNotification } from './notification-store.ts';
import { placeOfWriter, recorded } from './recorded.ts';
import { seesCases } from '../domain/sees-cases.ts';
import { shownNotification } from './shown-notification.ts';

/** Two round trips: the child and what stands, then one transaction of the notification and its clock. */
export const recordNotification = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load(input, { tenant }) {
      const [found, { country }] = await Promise.all([
        loadNotification(table, { ...input, tenant }),
        countryCalendar(table, tenant),
      ]);
      return found && { ...found, country };
    },
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run({ input, tenant, actor, now, today, loaded, decision }) {
      if (!seesCases(decision)) return refused('not-found');
      const { child, country } = loaded;
      const shown = (one: Notification) => done({ notification: shownNotification(one, { actor, today }) });
      // Sent again after other steps it is still the same; under somebody else's id it is not told whose.
      const answered = (known: Notification) =>
        known.by.id === actor.id && isDeepStrictEqual(saidIn(known), saidIn(input))
          ? shown(known)
          : refused('id-taken');
      if (loaded.one) return answered(loaded.one);
      const place = placeOfWriter(child, actor.memberships, today);
      if (!place) return refused('not-permitted');
      const one = recorded(input, { by: { id: actor.id, name: actor.name }, now, today, country }, place);
      if ('ok' in one) return one;
      const { ok } = await table.transact(notificationWrites(tenant, child, one));
      if (ok) return shown(one);
      const known = await readNotification(table, { tenant, childId: child.id, notificationId: one.id });
      return known ? answered(known) : refused('busy');
    },
  });

const saidIn = ({ answer, signs, suspected }: Pick<Notification, 'answer' | 'signs' | 'suspected'>) => [
  answer,
  signs,
  suspected,
];
