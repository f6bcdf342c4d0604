import { tellFamily as contract } from '#shared/concerns/tell-family.contract.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { subjectOfCase } from './subject-while-open.ts';
import { told } from '../domain/case-changes.ts';
import { loadCase } from '../store/case-store.ts';
import { changeCase, factsOf } from './change-case.ts';
import { tellHolders } from './tell.ts';

export const tellFamily = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: (input, { tenant }) => loadCase(table, { ...input, tenant }),
    subject: (loaded, _, { today }) => subjectOfCase(loaded, today),
    async run(call) {
      let { child } = call.loaded;
      const reply = await changeCase(table, call, (one, doing, loaded) => {
        ({ child } = loaded);
        const { how, on, said, agrees, basis } = call.input;
        const words = { how, on, said, agrees, ...(!agrees && basis && { basis }) };
        return told(one, doing, words, factsOf(loaded, call.today));
      });
      if (reply.ok) await tellHolders(table, child, reply.value.case, call.input.moveId, call.today);
      return reply;
    },
  });
