import { handOnCase as contract } from '#shared/concerns/hand-on-case.contract.ts';
import { refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { subjectOfCase } from './subject-while-open.ts';
import { offered } from '../domain/case-changes.ts';
import { loadCase } from '../store/case-store.ts';
import { changeCase } from './change-case.ts';
import { workerOn } from './people-of-case.ts';
import { tellAsked } from './tell.ts';

/** Only somebody who may work on the child's cases can be asked. Three round trips. */
export const handOnCase = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: (input, { tenant }) => loadCase(table, { ...input, tenant }),
    subject: (loaded, _, { today }) => subjectOfCase(loaded, today),
    async run(call) {
      const { input, loaded, actor, tenant, today } = call;
      const to = await workerOn(table, loaded, input.toId, { tenant, today, roleSet: actor.roleSet });
      const reply = await changeCase(table, call, (one, doing) =>
        to ? offered(one, doing, to, input.note) : refused('person-unknown'),
      );
      if (reply.ok) await tellAsked(table, loaded.child, reply.value.case, input.moveId);
      return reply;
    },
  });
