import { placeChild as contract } from '#shared/people/place-child.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, overview } from '../domain/overview.ts';
import { changeChild } from '../store/change-child.ts';
import { readChildProfile } from '../store/child-store.ts';
import { placing } from './placing.ts';

/** Gives a child a place in a unit and its groups. The same again is `placed-already`. */
export const placeChild = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => readChildProfile(table, tenant, childId),
    subject: (child, _, { today }) => childSubject(child, today),
    async run({ input, tenant, decision, today }) {
      const changed = await changeChild(table, tenant, input.childId, (child) =>
        input.version !== undefined && child.version !== input.version
          ? refused('changed-meanwhile')
          : placing(table, child, input),
      );
      if (!changed) return refused('not-found');
      if ('ok' in changed) return changed;
      return done({ child: overview(changed, decision, today), version: changed.version });
    },
  });
