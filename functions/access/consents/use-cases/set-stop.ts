import { setStop as contract } from '#shared/access/set-stop.contract.ts';
import type { StoredStop } from '#shared/access/stop.ts';
import type { Child } from '#shared/people/child.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readChildProfile } from '#functions/people/index.ts';
import { stopView } from '../domain/views.ts';
import { tellOfStop } from './tell.ts';
import { hasStop, readCalls, readStop, saveStop } from '../store/stop-store.ts';

const ATTEMPTS = 5;

/**
 * Sets a stop: from this instant nothing that staff write reaches the parents. The unit's leader and the municipality
 * are alerted by the same write. Sent again it is the same stop, and still answers whom to call.
 */
export const setStop = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load({ childId, stopId }, { tenant }) {
      const [child, stop, calls] = await Promise.all([
        readChildProfile(table, tenant, childId),
        readStop(table, tenant, childId, stopId),
        readCalls(table, tenant),
      ]);
      return child && { child, stop, calls };
    },
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run({ tenant, today, now, actor, input, loaded }) {
      const { childId, stopId, seen } = input;
      const { calls } = loaded;
      const told = async (child: Child, stop: StoredStop) => {
        if (!stop.lifted) await tellOfStop(table, child, stop, today);
        return done({ stop: stopView(stop), calls });
      };
      if (loaded.stop) return told(loaded.child, loaded.stop);
      let child: typeof loaded.child | undefined = loaded.child;
      for (let attempt = 0; child && attempt < ATTEMPTS; attempt += 1) {
        const known = await knownStop(table, tenant, childId, stopId, attempt);
        if (known) return told(child, known);
        if (hasStop(child)) return refused('stop-stands');
        const by = { id: actor.id, name: actor.name };
        const stop: StoredStop = { id: stopId, childId, from: now, by, seen, version: 0 };
        if (await saveStop(table, tenant, child, stop, today)) return told(child, { ...stop, version: 1 });
        child = await readChildProfile(table, tenant, childId);
      }
      return refused('busy');
    },
  });

/** After a write that failed, perhaps only its answer was lost. */
const knownStop = (table: Table, tenant: string, childId: string, stopId: string, attempt: number) =>
  attempt === 0 ? Promise.resolve(undefined) : readStop(table, tenant, childId, stopId);
