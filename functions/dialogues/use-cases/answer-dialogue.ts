import { answerDialogue as contract } from '#shared/dialogues/answer-dialogue.contract.ts';
import { fullName } from '#shared/people/full-name.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { aboutDialogue } from './about-dialogue.ts';
import { answer } from './answer.ts';

/** A member of staff answers, or writes down what the child answers together with it. */
export const answerDialogue = (table: Table) =>
  endpoint(contract, {
    ...aboutDialogue(table),
    run(call) {
      const staff = { id: call.actor.id, name: call.actor.name };
      const { child } = call.loaded;
      return answer(
        table,
        call,
        call.input.as === 'staff'
          ? { side: 'staff', by: staff }
          : { side: 'child', by: { id: child.id, name: fullName(child) }, withStaff: staff },
      );
    },
  });
