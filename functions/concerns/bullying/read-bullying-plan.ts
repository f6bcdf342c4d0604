import { bullyingRulesOn } from '#shared/concerns/bullying-rules.ts';
import { planBy } from '#shared/concerns/case-due.ts';
import { readBullyingPlan as contract } from '#shared/concerns/read-bullying-plan.contract.ts';
import { concernRulesIn } from '#shared/concerns/rules.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { seesCases } from '../domain/sees-cases.ts';
import { subjectOfCase } from '../use-cases/subject-while-open.ts';
import { loadPlan } from './load-plan.ts';

/** One round trip. */
export const readBullyingPlan = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: (input, { tenant }) => loadPlan(table, { ...input, tenant }),
    subject: (loaded, _, { today }) => subjectOfCase(loaded, today),
    run({ loaded, decision, today }) {
      if (!seesCases(decision)) return refused('not-found');
      if (loaded.one.template !== 'anti-bullying') return refused('no-bullying');
      const { strategy, plan: planLaw, deadlineBy } = bullyingRulesOn(today, loaded.here.country);
      return done({
        ...(loaded.plan && { plan: loaded.plan }),
        by: planBy(loaded.one, concernRulesIn(loaded.here, today)),
        law: { strategy, plan: planLaw, deadlineBy },
      });
    },
  });
