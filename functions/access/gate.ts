import type { Gate } from '#functions/kernel/gate.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readActor } from './store/actor-store.ts';
import { keptRoleSets } from './store/kept-role-sets.ts';
import { addRecord } from './store/record-store.ts';

/** What every module's endpoints go through: who asks, and the record of it. */
export function openGate(table: Table): Gate {
  const readRoles = keptRoleSets(table);
  return {
    readActor: (tenant, actorId, session) => readActor(table, readRoles, tenant, actorId, session),
    record: (asked) => addRecord(table, asked),
  };
}
