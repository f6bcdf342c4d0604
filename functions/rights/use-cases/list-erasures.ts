import { fullName } from '#shared/people/full-name.ts';
import { listErasures as contract } from '#shared/rights/list-erasures.contract.ts';
import { shownErasureSchema } from '#shared/rights/erasure.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readChildProfiles } from '#functions/people/index.ts';
import { listErasures as listStored } from '../store/erasure-store.ts';

/**
 * Proposals and certificates of a unit or of all, newest first. Who is erased has no name here any more, and nobody is
 * shown a proposal about a child of their own.
 */
export const listErasures = (table: Table) =>
  endpoint(contract, {
    about: ({ unitId }) => (unitId === undefined ? { kind: 'tenant' } : { kind: 'unit', id: unitId }),
    load: (_, { tenant }) => listStored(table, tenant),
    subject: (_, { unitId }) => (unitId === undefined ? { kind: 'tenant' } : { kind: 'unit', unitId }),
    async run({ loaded, input: { unitId }, tenant, actor, decision }) {
      const asked = loaded.filter((one) => unitId === undefined || one.unitId === unitId);
      const ids = [...new Set(asked.flatMap(({ childId }) => childId ?? []))];
      const children = new Map((await readChildProfiles(table, tenant, ids)).map((one) => [one.id, one]));
      const erasures = asked.flatMap((one) => {
        const child = children.get(one.childId ?? '');
        if (child?.guardians.some(({ id }) => id === actor.id)) return [];
        return [shownErasureSchema.parse({ ...one, childName: child ? fullName(child) : '' })];
      });
      return done({ erasures, why: decision.reasons });
    },
  });
