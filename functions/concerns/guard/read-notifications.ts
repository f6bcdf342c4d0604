import { decide } from '#shared/access/decide.ts';
import { stopStands } from '#shared/access/stop.ts';
import { nextClock } from '#shared/concerns/notification.ts';
import { notificationRulesOn } from '#shared/concerns/notification-rules.ts';
import { readNotifications as contract } from '#shared/concerns/read-notifications.contract.ts';
import { placesOn } from '#shared/people/child.ts';
import { done, refused } from '#shared/refusals.ts';
import { readCalls } from '#functions/access/index.ts';
import { countryCalendar } from '#functions/kernel/country-calendar.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, seenBy } from '#functions/people/index.ts';
import { leadsUnit } from '../domain/leads-unit.ts';
import { subjectOfNotifications } from '../use-cases/subject-while-open.ts';
import { loadNotifications } from './notification-store.ts';
import { seesCases } from '../domain/sees-cases.ts';
import { seenNotifications } from './shown-notification.ts';
import { writersLeft } from './writers-left.ts';

/** One round trip: the child, its notifications and the municipality's numbers; one more for a leader while a clock runs. */
export const readNotifications = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load({ childId }, { tenant }) {
      const [found, calls, { country }] = await Promise.all([
        loadNotifications(table, tenant, childId),
        readCalls(table, tenant),
        countryCalendar(table, tenant),
      ]);
      return found && { ...found, calls, country };
    },
    subject: ({ child, all }, _, { today }) => subjectOfNotifications(child, all, today),
    async run({ tenant, today, actor, loaded, decision }) {
      if (!seesCases(decision)) return refused('not-found');
      const { child, all, calls, country } = loaded;
      const subject = childSubject(child, today);
      const { citations, assessHours, receiptWorkingDays } = notificationRulesOn(today, country);
      const { id, firstName, lastName, birthDate } = child;
      // A leader helps: whose clock runs on without them is worth a look.
      const asked = all.filter(
        (one) =>
          one.by.id !== actor.id && nextClock(one) !== undefined && leadsUnit(actor, one.unitId, today),
      );
      const left = await writersLeft(table, tenant, asked, { today, actor });
      const isAtUnit = seenBy(decision) === 'unit';
      return done({
        child: {
          ...{ id, firstName, lastName, birthDate },
          unitName: isAtUnit ? (placesOn(child, today)[0]?.unitName ?? '') : '',
        },
        notifications: seenNotifications(all, decision, { actor, today, left }),
        calls,
        // Where something is only released, whether a stop stands is the unit's matter.
        stopStands: isAtUnit && stopStands(child.stops),
        maySetStop: decide(actor, 'stop.set', { tenant, today, subject }).allow,
        rules: {
          ...{ duty: citations.duty, assessment: citations.assessment, receipt: citations.receipt },
          ...{ assessHours, receiptWorkingDays },
        },
        why: decision.reasons,
      });
    },
  });
