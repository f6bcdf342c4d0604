import { listCorrectionRequests as contract } from '#shared/rights/list-correction-requests.contract.ts';
import { placesOn, type Child } from '#shared/people/child.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readChildProfiles } from '#functions/people/index.ts';
import { shownCorrection } from '../domain/shown-correction.ts';
import { allCorrections } from '../store/correction-store.ts';

/** Requests about the children who are in the unit today, or in the whole municipality; open ones first. */
export const listCorrectionRequests = (table: Table) =>
  endpoint(contract, {
    about: ({ unitId }) => (unitId === undefined ? { kind: 'tenant' } : { kind: 'unit', id: unitId }),
    load: (_, { tenant }) => allCorrections(table, tenant),
    subject: (_, { unitId }) => (unitId === undefined ? { kind: 'tenant' } : { kind: 'unit', unitId }),
    async run({ loaded, input: { unitId }, tenant, today, decision }) {
      const ids = [...new Set(loaded.map(({ childId }) => childId))];
      const children = new Map(
        (await readChildProfiles(table, tenant, ids)).map((child) => [child.id, child]),
      );
      const isHere = (child: Child | undefined) =>
        unitId === undefined ||
        (child !== undefined && placesOn(child, today).some((place) => place.unitId === unitId));
      const corrections = loaded
        .filter(({ childId }) => isHere(children.get(childId)))
        .sort(
          (one, other) =>
            Number(one.answer !== undefined) - Number(other.answer !== undefined) ||
            one.dueOn.localeCompare(other.dueOn),
        )
        .map((one) => shownCorrection(one, children.get(one.childId)));
      return done({ corrections, why: decision.reasons });
    },
  });
