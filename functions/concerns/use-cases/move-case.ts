import { moveCase as contract } from '#shared/concerns/move-case.contract.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { subjectOfCase } from './subject-while-open.ts';
import { moved } from '../domain/case-changes.ts';
import { withCounted } from '../effects/counted-actions.ts';
import { loadPlan } from '../bullying/load-plan.ts';
import { changeCase, factsOf } from './change-case.ts';
import { tellHolders } from './tell.ts';

export const moveCase = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: (input, { tenant }) => loadPlan(table, { ...input, tenant }),
    subject: (loaded, _, { today }) => subjectOfCase(loaded, today),
    async run(call) {
      const { step, moveId } = call.input;
      let { child } = call.loaded;
      const reply = await changeCase(table, call, (one, doing, loaded) => {
        ({ child } = loaded);
        const next = moved(one, doing, step, {
          ...factsOf(loaded, call.today),
          planStands: call.loaded.plan?.standsSince !== undefined,
        });
        const looksBack = step.move === 'review' || step.move === 'close';
        return looksBack && !('ok' in next) ? withCounted(next) : next;
      });
      if (reply.ok && 'familyWord' in step && step.familyWord)
        await tellHolders(table, child, reply.value.case, moveId, call.today);
      return reply;
    },
  });
