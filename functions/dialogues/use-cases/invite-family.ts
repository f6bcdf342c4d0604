import { stopStands } from '#shared/access/stop.ts';
import { inviteFamily as contract } from '#shared/dialogues/invite-family.contract.ts';
import { refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { after } from '../domain/deeds.ts';
import { invitedOn } from '../domain/invited.ts';
import { runs } from '../domain/shown-dialogue.ts';
import { aboutDialogue } from './about-dialogue.ts';
import { runDeed } from './run-deed.ts';
import { tellFamily } from './tell.ts';

/** Invites, and on a later day reminds. Once a day at the most, so that a repeat is the same invitation. */
export const inviteFamily = (table: Table) =>
  endpoint(contract, {
    ...aboutDialogue(table),
    run(call) {
      const { now, today, actor } = call;
      return runDeed(
        table,
        call,
        ({ child, dialogue }) => {
          if (!runs(dialogue, call)) return refused('not-the-owner');
          if (stopStands(child.stops)) return refused('stop-holds');
          if (invitedOn(child, today).length === 0) return refused('nobody-to-invite');
          const { invited } = dialogue;
          const last = invited?.remindedAt ?? invited?.at;
          if (invited && last !== undefined && dateOf(new Date(last)) === today) return { dialogue };
          const next = after(dialogue, 'invite', {
            invited: invited
              ? { ...invited, remindedAt: now }
              : { at: now, by: { id: actor.id, name: actor.name } },
          });
          return 'ok' in next ? next : { dialogue: next, reachesFamily: true };
        },
        async (facts) => {
          const { invited } = facts.dialogue;
          if (!invited) return;
          await tellFamily(table, facts, 'dialogue-invited', invited.remindedAt ?? invited.at, today);
        },
      );
    },
  });
