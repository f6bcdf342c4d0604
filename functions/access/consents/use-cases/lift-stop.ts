import { liftStop as contract } from '#shared/access/lift-stop.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readChildProfile } from '#functions/people/index.ts';
import { stopView } from '../domain/views.ts';
import { readStop, saveStop } from '../store/stop-store.ts';

/** Lifts a stop, with who and why. From then on what is written reaches the parents again; what was written stays hidden. */
export const liftStop = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load({ childId, stopId }, { tenant }) {
      const [child, stop] = await Promise.all([
        readChildProfile(table, tenant, childId),
        readStop(table, tenant, childId, stopId),
      ]);
      return child && stop && { child, stop };
    },
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run({ tenant, today, now, actor, input, loaded: { child, stop } }) {
      if (stop.lifted) return done({ stop: stopView(stop) });
      if (stop.version !== input.version) return refused('changed-meanwhile', { current: stopView(stop) });
      const lifted = { at: now, by: { id: actor.id, name: actor.name }, reason: input.reason };
      const after = { ...stop, lifted };
      if (!(await saveStop(table, tenant, child, after, today))) return refused('changed-meanwhile');
      return done({ stop: stopView({ ...after, version: stop.version + 1 }) });
    },
  });
