import { openDialogue as contract } from '#shared/dialogues/open-dialogue.contract.ts';
import { refused } from '#shared/refusals.ts';
import { isOpenState } from '#shared/dialogues/states.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { withOpening } from '../domain/deeds.ts';
import { runs } from '../domain/shown-dialogue.ts';
import { aboutDialogue } from './about-dialogue.ts';
import { runDeed } from './run-deed.ts';

/** Shows each side the other before all have answered; once it is open there is nothing more to open. */
export const openDialogue = (table: Table) =>
  endpoint(contract, {
    ...aboutDialogue(table),
    run: (call) =>
      runDeed(table, call, ({ dialogue }) => {
        if (!runs(dialogue, call)) return refused('not-the-owner');
        if (isOpenState(dialogue.state) && dialogue.state !== 'closed') return { dialogue };
        const { actor, now, input } = call;
        const by = { id: actor.id, name: actor.name };
        const next = withOpening(dialogue, { at: now, by, why: input.why });
        return 'ok' in next ? next : { dialogue: next };
      }),
  });
