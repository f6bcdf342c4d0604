import { readChild as contract } from '#shared/people/read-child.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '../domain/overview.ts';
import { shownChild } from '../domain/shown.ts';
import { readChildProfile } from '../store/child-store.ts';

/** Master data of one child. */
export const readChild = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => readChildProfile(table, tenant, childId),
    subject: (child, _, { today }) => childSubject(child, today),
    run: ({ loaded, decision, actorId: readerId, today }) =>
      done({ child: shownChild(loaded, { decision, readerId, today }), why: decision.reasons }),
  });
