import { listFiles as contract } from '#shared/rights/list-files.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readChildProfile } from '#functions/people/index.ts';
import { shownRequest } from '../domain/shown-request.ts';
import { fileRequestsOf } from '../store/file-store.ts';

/** The asker's own requests about a child; that another parent has asked is told to nobody in the family. */
export const listFiles = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load({ childId }, { tenant }) {
      const [child, requests] = await Promise.all([
        readChildProfile(table, tenant, childId),
        fileRequestsOf(table, tenant, childId),
      ]);
      return child && { child, requests };
    },
    subject: ({ child }, _, { today }) => childSubject(child, today),
    run: ({ loaded: { child, requests }, actor, session, today, decision }) =>
      done({
        child: { id: child.id, firstName: child.firstName },
        files: requests
          .filter((one) => one.by.id === actor.id && one.side === session.side)
          .map((one) => shownRequest(one, child, today)),
        why: decision.reasons,
      }),
  });
