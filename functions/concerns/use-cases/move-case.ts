import { moveCase as contract } from '#shared/concerns/move-case.contract.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '#functions/people/index.ts';
import { moved } from '../domain/case-changes.ts';
import { withCounted } from '../effects/counted-actions.ts';
import { loadPlan } from '../bullying/load-plan.ts';
import { changeCase, factsOf } from './change-case.ts';
import { tellHolders } from './tell.ts';

export const moveCase = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: (input, { tenant }) => loadPlan(table, { ...input, tenant }),
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run(call) {
      const { step, moveId } = call.input;
      const reply = await changeCase(table, call, (one, doing) => {
        const next = moved(one, doing, step, {
          ...factsOf(call.loaded, call.today),
          planStands: call.loaded.plan?.standsSince !== undefined,
        });
        const looksBack = step.move === 'review' || step.move === 'close';
        return looksBack && !('ok' in next) ? withCounted(next) : next;
      });
      if (reply.ok && 'familyWord' in step && step.familyWord)
        await tellHolders(table, call.loaded.child, reply.value.case, moveId, call.today);
      return reply;
    },
  });
