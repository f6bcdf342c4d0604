import { isDeepStrictEqual } from 'node:util';
import { holdsOn, unitOf } from '#shared/access/actor.ts';
import { raiseConcern as contract } from '#shared/concerns/raise-concern.contract.ts';
import { concernRulesOn } from '#shared/concerns/rules.ts';
import { fullName } from '#shared/people/child.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readChildProfile } from '#functions/people/index.ts';
import { caseTask } from '../domain/case-task.ts';
import { placeOfCase, raised } from '../domain/raised.ts';
import { caseWrites, readCase } from '../store/case-store.ts';

/**
 * Two round trips: the child, then one transaction of the case and its task. A repeat is found by the condition. No
 * notice to the family is asked for first: a worry is never kept from being written down.
 */
export const raiseConcern = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => readChildProfile(table, tenant, childId),
    subject: (child, _, { today }) => childSubject(child, today),
    async run({ input, tenant, actor, now, today, loaded: child }) {
      const place = placeOfCase(child, actor.memberships, today);
      if (!place) return refused('not-permitted');
      const at = { tenant, childId: child.id, caseId: input.caseId };
      const ownUnits = actor.memberships
        .filter((held) => holdsOn(held, today))
        .flatMap((held) => unitOf(held) ?? []);
      const by = { id: actor.id, name: actor.name };
      const one = raised(input, { by, now }, place, ownUnits);
      const task = caseTask(one, { id: child.id, name: fullName(child) }, concernRulesOn(today));
      const { ok } = await table.transact(caseWrites(at, undefined, one, task));
      if (ok) return done({ case: one });
      const known = await readCase(table, at);
      const isSame = known?.raisedBy.id === actor.id && isDeepStrictEqual(known.seen, input.seen);
      return known && isSame ? done({ case: known }) : refused('id-taken');
    },
  });
