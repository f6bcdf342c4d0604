import { listCorrections as contract } from '#shared/rights/list-corrections.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readChildProfile } from '#functions/people/index.ts';
import { shownCorrection } from '../domain/shown-correction.ts';
import { correctionsOf } from '../store/correction-store.ts';

/** The asker's own requests about a child. */
export const listCorrections = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load({ childId }, { tenant }) {
      const [child, corrections] = await Promise.all([
        readChildProfile(table, tenant, childId),
        correctionsOf(table, tenant, childId),
      ]);
      return child && { child, corrections };
    },
    subject: ({ child }, _, { today }) => childSubject(child, today),
    run: ({ loaded: { child, corrections }, actor, session }) =>
      done({
        corrections: corrections
          .filter((one) => one.by.id === actor.id && one.side === session.side)
          .map((one) => shownCorrection(one, child)),
      }),
  });
