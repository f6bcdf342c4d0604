import { previewConsent as contract } from '#shared/access/preview-consent.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readStoredThread } from '#functions/people/index.ts';
import { previewOf } from './preview.ts';

/** Stands for whichever service is chosen: what is released shows the same to all. */
const ANY_SERVICE = 'any-service';

/** What would be seen by a release of these sections, before anybody is asked. */
export const previewConsent = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => readStoredThread(table, tenant, childId),
    subject: ({ child }, _, { today }) => childSubject(child, today),
    run: ({ loaded, input: { sections }, tenant, today, actor }) =>
      done(previewOf(loaded, { tenant, today, unitId: ANY_SERVICE, sections }, actor)),
  });
