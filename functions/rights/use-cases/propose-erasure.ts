import { fullName } from '#shared/people/child.ts';
import { proposeErasure as contract } from '#shared/rights/propose-erasure.contract.ts';
import { shownErasureSchema } from '#shared/rights/erasure.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readChildProfile } from '#functions/people/index.ts';
import { addErasure, readErasure } from '../store/erasure-store.ts';
import { erasureHolds } from './erasure-holds.ts';

/** Proposes that a child's file is erased; nothing goes before a second person has said yes. */
export const proposeErasure = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => readChildProfile(table, tenant, childId),
    subject: (child, _, { today }) => childSubject(child, today),
    async run({ input: { erasureId: id, reason }, loaded: child, tenant, actor, now, today }) {
      const erasure = {
        ...{ id, childId: child.id, reason, state: 'proposed' as const, proposedAt: now, version: 1 },
        ...{ proposedBy: { id: actor.id, name: actor.name } },
        ...(await erasureHolds(table, child, reason, today)),
      };
      const childName = fullName(child);
      if (await addErasure(table, tenant, erasure))
        return done(shownErasureSchema.parse({ ...erasure, childName }));
      const same = await readErasure(table, tenant, id);
      const isRepeat = same?.childId === child.id && same.proposedBy.id === actor.id;
      return isRepeat ? done(shownErasureSchema.parse({ ...same, childName })) : refused('proposed-already');
    },
  });
