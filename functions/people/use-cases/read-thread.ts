import { readThread as contract } from '#shared/people/read-thread.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '../domain/overview.ts';
import { shown } from '../domain/shown.ts';
import { readStoredThread } from '../store/thread-store.ts';

/** Everything that stands about a child and that the reader may see, newest first. */
export const readThread = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => readStoredThread(table, tenant, childId),
    subject: ({ child }, _, { today }) => childSubject(child, today),
    run: ({ loaded, decision, actor, today }) =>
      done({ ...shown(loaded, { decision, readerId: actor.id, today }), why: decision.reasons }),
  });
