import { listAlarms as contract } from '#shared/access/list-alarms.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readActorNames } from '../store/actor-store.ts';
import { listAlarms as listStored } from '../store/alarm-store.ts';

const LATEST = 100;

/** The alarms about reading, newest first, with names. */
export const listAlarms = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: (_, { tenant }) => listStored(table, tenant, LATEST),
    subject: () => ({ kind: 'tenant' }),
    async run({ loaded: alarms, tenant, decision }) {
      const asked = alarms.flatMap(({ actor, settledBy }) => [
        ...(actor ? [actor] : []),
        ...(settledBy === undefined ? [] : [{ id: settledBy, side: 'staff' as const }]),
      ]);
      const distinct = new Map(asked.map(({ id, side }) => [`${side} ${id}`, { id, side }]));
      const names = await readActorNames(table, tenant, [...distinct.values()]);
      return done({
        alarms: alarms.map((alarm) => {
          const actorName = names.get(alarm.actor?.id ?? '');
          const settledByName = names.get(alarm.settledBy ?? '');
          return {
            ...alarm,
            ...(actorName !== undefined && { actorName }),
            ...(settledByName !== undefined && { settledByName }),
          };
        }),
        why: decision.reasons,
      });
    },
  });
