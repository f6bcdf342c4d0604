import { listCases as contract } from '#shared/concerns/list-cases.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readChildrenOf } from '#functions/people/index.ts';
import { unitsWithCases } from '../domain/listed-cases.ts';
import { readCaseTasks } from '../store/case-store.ts';
import { casesListed, staffWhereLeading } from './listed-cases.ts';

/** One round trip after the actor, and one more where a holder has to be looked up. */
export const listCases = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: () => Promise.resolve({}),
    subject: () => ({ kind: 'nothing' }),
    async run(call) {
      const { tenant, today, actor } = call;
      const units = unitsWithCases(actor, today);
      // The list names children somebody is worried about: as strong a sign-in as the case itself.
      if (units.length > 0 && actor.assurance === 'low') return refused('stronger-sign-in-needed');
      const [found, inGroups, own] = await Promise.all([
        Promise.all(units.map((unitId) => readCaseTasks(table, tenant, unitId))),
        staffWhereLeading(table, call),
        readChildrenOf(table, tenant, actor.id),
      ]);
      const ownChildren = new Set(own.map(({ childId }) => childId));
      const { cases, why } = await casesListed(table, call, found.flat(), inGroups, ownChildren);
      return done({ cases, why: [...why] });
    },
  });
