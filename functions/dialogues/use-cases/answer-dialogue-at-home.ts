import { answerDialogueAtHome as contract } from '#shared/dialogues/answer-dialogue-at-home.contract.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { aboutDialogue } from './about-dialogue.ts';
import { answer } from './answer.ts';
import { tellOwner } from './tell.ts';

/** A parent or the young person answers; the owner is told. */
export const answerDialogueAtHome = (table: Table) =>
  endpoint(contract, {
    ...aboutDialogue(table),
    run(call) {
      const { actor, session } = call;
      const side = session.side === 'child' ? 'child' : 'guardian';
      return answer(table, call, { side, by: { id: actor.id, name: actor.name } }, async (facts) => {
        const mine = facts.answers.find((one) => one.side === side && one.by.id === actor.id);
        if (mine) await tellOwner(table, facts, mine.at);
      });
    },
  });
