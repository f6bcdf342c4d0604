import { holdTalk as contract } from '#shared/dialogues/hold-talk.contract.ts';
import { refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { after } from '../domain/deeds.ts';
import { runs } from '../domain/shown-dialogue.ts';
import { aboutDialogue } from './about-dialogue.ts';
import { runDeed } from './run-deed.ts';

/** That the talk was held; with another day it is set right. */
export const holdTalk = (table: Table) =>
  endpoint(contract, {
    ...aboutDialogue(table),
    run: (call) =>
      runDeed(table, call, ({ dialogue }) => {
        const { actor, now, today, input } = call;
        if (!runs(dialogue, call)) return refused('not-the-owner');
        if (input.on > today) return refused('date-not-come');
        if (dialogue.held?.on === input.on) return { dialogue };
        const held = { on: input.on, at: now, by: { id: actor.id, name: actor.name } };
        const next = after(dialogue, 'hold-talk', { held });
        return 'ok' in next ? next : { dialogue: next };
      }),
  });
