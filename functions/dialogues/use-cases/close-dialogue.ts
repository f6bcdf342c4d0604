import { closeDialogue as contract } from '#shared/dialogues/close-dialogue.contract.ts';
import { refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { after } from '../domain/deeds.ts';
import { runs } from '../domain/shown-dialogue.ts';
import { aboutDialogue } from './about-dialogue.ts';
import { runDeed } from './run-deed.ts';

const SHORTEST_REASON = 5;

/** Ends it. What was agreed stays for everyone to read; before that it takes a reason. */
export const closeDialogue = (table: Table) =>
  endpoint(contract, {
    ...aboutDialogue(table),
    run: (call) =>
      runDeed(table, call, ({ dialogue }) => {
        const { actor, now, input } = call;
        if (!runs(dialogue, call)) return refused('not-the-owner');
        if (dialogue.state === 'closed') return { dialogue };
        const closed = { at: now, by: { id: actor.id, name: actor.name }, why: input.why };
        if (!dialogue.agreed && input.why.length < SHORTEST_REASON) return refused('reason-missing');
        const next = after(dialogue, dialogue.agreed ? 'close' : 'cancel', { closed });
        if ('ok' in next) throw new Error('every dialogue that runs can be ended');
        return { dialogue: next };
      }),
  });
