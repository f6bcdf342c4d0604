import { listPlacements as contract } from '#shared/concerns/list-placements.contract.ts';
import { placementsFor } from '#shared/concerns/placement-blind.ts';
import { ageInMonths } from '#shared/people/age.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, seenBy } from '#functions/people/index.ts';
import { seesCases } from '../domain/sees-cases.ts';
import { readPlacedChild } from './placement-store.ts';

/** The placements of a child that the reader may see. One who may place sees a colleague's after their own. */
export const listPlacements = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => readPlacedChild(table, tenant, childId),
    subject: ({ child }, _, { today }) => childSubject(child, today),
    run({ loaded: { child, placements }, decision, actor, today, now }) {
      if (!seesCases(decision)) return refused('not-found');
      const { shown, waiting } = placementsFor(placements, { id: actor.id, side: seenBy(decision) }, now);
      const { id, firstName, lastName, birthDate } = child;
      return done({
        child: { id, firstName, lastName, ageMonths: ageInMonths(birthDate, today) },
        placements: shown,
        waiting: waiting.map((one) => ({
          id: one.id,
          ...(one.caseId && { caseId: one.caseId }),
          occasion: one.occasion,
          at: one.at,
          by: one.by,
        })),
        why: decision.reasons,
      });
    },
  });
