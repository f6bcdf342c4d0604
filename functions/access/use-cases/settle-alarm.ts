import { settleAlarm as contract } from '#shared/access/settle-alarm.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { answerAlarm, readAlarm } from '../store/alarm-store.ts';

/** Writes an administrator's answer to an alarm. The same answer sent twice is one. */
export const settleAlarm = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: ({ alarmId }, { tenant }) => readAlarm(table, tenant, alarmId),
    subject: () => ({ kind: 'tenant' }),
    async run({ input: { alarmId: id, version, state, note }, loaded, tenant, actor, now }) {
      if (loaded.actor?.id === actor.id) return refused('own-alarm');
      const answered = { id, state, note, settledBy: actor.id, settledAt: now, version };
      if (loaded.version === version && (await answerAlarm(table, tenant, answered)))
        return done({ ...loaded, ...answered, version: version + 1 });
      const current = await readAlarm(table, tenant, id);
      const isSame =
        current?.state === state &&
        current.note === note &&
        current.settledBy === actor.id &&
        current.version === version + 1;
      return isSame ? done(current) : refused('changed-meanwhile', { current });
    },
  });
