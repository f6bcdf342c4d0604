import { decide, type Reason } from '#shared/access/decide.ts';
import { listNotifications as contract } from '#shared/concerns/list-notifications.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { leadsUnit } from '../domain/leads-unit.ts';
import { unitsWithCases } from '../domain/listed-cases.ts';
import { readClocks } from './notification-store.ts';

/** One round trip after the actor: my own clocks, and those of the units I lead. */
export const listNotifications = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: () => Promise.resolve({}),
    subject: () => ({ kind: 'nothing' }),
    async run({ tenant, today, actor }) {
      const units = unitsWithCases(actor, today);
      // The list says who has been notified about: as strong a sign-in as the notification itself.
      if (units.length > 0 && actor.assurance === 'low') return refused('stronger-sign-in-needed');
      const found = await Promise.all(units.map((unitId) => readClocks(table, tenant, unitId)));
      const why = new Set<Reason>();
      const clocks = found.flat().filter(({ unitId, groupId, responsibleId, what }) => {
        const leads = leadsUnit(actor, unitId, today);
        const mine = responsibleId === actor.id && what !== 'look';
        if (!leads && !mine) return false;
        const subject =
          groupId === undefined || leads
            ? { kind: 'unit' as const, unitId }
            : { kind: 'group' as const, unitId, groupId };
        for (const reason of decide(actor, 'concern.notify', { tenant, today, subject }).reasons)
          why.add(reason);
        return true;
      });
      return done({
        clocks: clocks.sort((one, other) =>
          (one.dueAt ?? one.dueOn).localeCompare(other.dueAt ?? other.dueOn),
        ),
        why: [...why],
      });
    },
  });
