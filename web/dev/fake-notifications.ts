import { bullyingRulesOn } from '#shared/concerns/bullying-rules.ts';
import { clocksOf } from '#shared/concerns/clocks.ts';
import { notificationRulesOn } from '#shared/concerns/notification-rules.ts';
import type { ShownNotification } from '#shared/concerns/notification-shown.ts';
import { children, group, staff, today, unit } from './fake-people.ts';

const [me, colleague] = staff.map(({ id, name }) => ({ id, name }));
if (!me || !colleague) throw new Error('the fake needs two members of staff');
const rules = notificationRulesOn(today);
const law = bullyingRulesOn(today);
const sentAt = `${today}T07:30:00.000Z`;
const base = { unitId: unit.id, groupId: group.id, groupName: group.name, version: 1 };
const sent: ShownNotification = {
  ...base,
  ...{ id: 'notification-one', at: sentAt, by: me, signs: ['Mærker efter slag'], suspected: true },
  ...{ outcome: 'notified', how: 'phone', to: 'Modtagelsen', sentAt, ...clocksOf(sentAt, rules) },
  text: {
    facts: 'To blå mærker på armen, set kl. 8 i garderoben.',
    worry: '',
    child: '',
    done: '',
    others: '',
  },
  ...{ mine: true, mayFollow: true, maySee: false },
};
const refused: ShownNotification = {
  ...base,
  ...{ id: 'notification-two', at: '2026-11-16T09:00:00.000Z', by: colleague, signs: ['Ofte sulten'] },
  ...{ outcome: 'not-demanded', reason: 'Forældrene har sendt madpakke med siden vi talte med dem.' },
  ...{ suspected: false, lookBy: '2026-11-18', mine: false, mayFollow: false, maySee: true },
};

/** Invented answers for the stop and the notification. Writes change nothing. */
export const fakeNotifications: Record<string, (input: never) => { value: unknown }> = {
  'read-notifications': ({ childId }: { childId: string }) => {
    const child = children.find(({ id }) => id === childId) ?? children[0];
    const [firstName = '', ...rest] = (child?.name ?? '').split(' ');
    return {
      value: {
        child: {
          ...{ id: childId, firstName, lastName: rest.join(' '), birthDate: child?.birthDate },
          unitName: unit.name,
        },
        // The first child has some already.
        notifications: child?.id === children[0]?.id ? [sent, refused] : [],
        calls: [
          { name: 'Social døgnvagt', phone: '99 99 99 99' },
          { name: 'Alarmcentralen', phone: '112' },
          { name: 'Politiet', phone: '114' },
        ],
        ...{ stopStands: false, maySetStop: true },
        rules: {
          ...{ duty: rules.citations.duty, assessment: rules.citations.assessment },
          ...{ receipt: rules.citations.receipt, assessHours: 24, receiptWorkingDays: 6 },
        },
        why: ['staff-of-the-group'],
      },
    };
  },
  'record-notification': () => ({ value: { notification: sent } }),
  'follow-notification': () => ({ value: { notification: sent } }),
  'read-bullying-plan': () => ({
    value: { by: '2026-12-04', law: { strategy: law.strategy, plan: law.plan, deadlineBy: law.deadlineBy } },
  }),
  'save-bullying-plan': ({ caseId, plan }: { caseId: string; plan: object }) => ({
    value: { plan: { ...plan, caseId, at: sentAt, by: me, version: 1 } },
  }),
  'read-child-cpr': () => ({ value: { cpr: '6501150001' } }),
};
