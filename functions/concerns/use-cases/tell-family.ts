import { tellFamily as contract } from '#shared/concerns/tell-family.contract.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '#functions/people/index.ts';
import { told } from '../domain/case-changes.ts';
import { loadCase } from '../store/case-store.ts';
import { changeCase, factsOf } from './change-case.ts';
import { tellHolders } from './tell.ts';

export const tellFamily = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: (input, { tenant }) => loadCase(table, { ...input, tenant }),
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run(call) {
      const reply = await changeCase(table, call, (one, doing) => {
        const { how, on, said, agrees, basis } = call.input;
        const words = { how, on, said, agrees, ...(!agrees && basis && { basis }) };
        return told(one, doing, words, factsOf(call.loaded, call.today));
      });
      if (reply.ok)
        await tellHolders(table, call.loaded.child, reply.value.case, call.input.moveId, call.today);
      return reply;
    },
  });
