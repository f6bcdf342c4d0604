import { agreeActions as contract } from '#shared/concerns/agree-actions.contract.ts';
import { refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { subjectOfCase } from './subject-while-open.ts';
import { agreed, leavesOut } from '../domain/agreed-actions.ts';
import { loadCase } from '../store/case-store.ts';
import { changeCase } from './change-case.ts';
import { peopleOfCase } from './people-of-case.ts';

/** Names of those responsible are put as we know them; the unit's list is read only when somebody is new. */
export const agreeActions = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: (input, { tenant }) => loadCase(table, { ...input, tenant }),
    subject: (loaded, _, { today }) => subjectOfCase(loaded, today),
    async run(call) {
      const { input, loaded, actor, tenant } = call;
      const { one } = loaded;
      let known = new Map([
        ...one.actions.map(({ responsibleId, responsibleName }) => [responsibleId, responsibleName] as const),
        [one.holder.id, one.holder.name] as const,
        [actor.id, actor.name] as const,
      ]);
      if (input.actions.some(({ responsibleId }) => !known.has(responsibleId)))
        known = await peopleOfCase(table, tenant, one, actor);
      const actions = input.actions.map((action) => ({
        ...action,
        responsibleName: known.get(action.responsibleId) ?? '',
      }));
      return changeCase(table, call, (before, doing) => {
        if (actions.some(({ responsibleId }) => !known.has(responsibleId)))
          return refused('responsible-unknown');
        return leavesOut(before, actions) ? refused('action-gone') : agreed(before, doing, actions);
      });
    },
  });
