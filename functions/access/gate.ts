import type { Asked, Gate } from '#functions/kernel/gate.ts';
import type { Table } from '#functions/kernel/table.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { readActor } from './store/actor-store.ts';
import { keptRoleSets } from './store/kept-role-sets.ts';
import { addRecord } from './store/record-store.ts';

/** What every module's endpoints go through: who asks, and the record of it. */
export function openGate(table: Table): Gate {
  const readRoles = keptRoleSets(table);
  const days = new Map<string, Set<string>>();
  /** What this function has written today; of other days nothing is kept. */
  const writtenOn = (day: string) => {
    const written = days.get(day) ?? new Set<string>();
    if (!days.has(day)) days.clear();
    days.set(day, written);
    return written;
  };
  return {
    readActor: (tenant, actorId, session) => readActor(table, readRoles, tenant, actorId, session),
    record: (asked) => addRecord(table, asked),
    async recordOnceADay(asked: Asked) {
      const { tenant, at, actorId, side, word, about } = asked;
      const written = writtenOn(dateOf(new Date(at)));
      const line = JSON.stringify([tenant, actorId, side, word, about]);
      if (written.has(line)) return;
      await addRecord(table, asked);
      written.add(line);
    },
  };
}
