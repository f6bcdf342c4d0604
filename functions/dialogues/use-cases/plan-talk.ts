import { isDeepStrictEqual } from 'node:util';
import { stopStands } from '#shared/access/stop.ts';
import type { Talk } from '#shared/dialogues/dialogue.ts';
import { planTalk as contract } from '#shared/dialogues/plan-talk.contract.ts';
import { refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { after } from '../domain/deeds.ts';
import { runs, shownDialogue } from '../domain/shown-dialogue.ts';
import { aboutDialogue } from './about-dialogue.ts';
import { runDeed } from './run-deed.ts';
import { tellFamily } from './tell.ts';

/** Sets the talk, or moves it; the family is told each time. */
export const planTalk = (table: Table) =>
  endpoint(contract, {
    ...aboutDialogue(table),
    run(call) {
      const { now, today, actor, input } = call;
      return runDeed(
        table,
        call,
        (facts) => {
          const { child, dialogue } = facts;
          if (!runs(dialogue, call)) return refused('not-the-owner');
          if (dialogue.talk && isDeepStrictEqual(wordsOf(dialogue.talk), input.talk)) return { dialogue };
          if (stopStands(child.stops)) return refused('stop-holds');
          if (input.talk.on < today) return refused('date-passed');
          if (input.edition !== dialogue.edition)
            return refused('changed-meanwhile', { current: shownDialogue(facts, call) });
          const talk = { ...input.talk, at: now, by: { id: actor.id, name: actor.name } };
          const next = after(dialogue, 'plan-talk', { talk, edition: dialogue.edition + 1 });
          return 'ok' in next ? next : { dialogue: next, reachesFamily: true };
        },
        async (facts) => {
          const { talk } = facts.dialogue;
          if (talk) await tellFamily(table, facts, 'dialogue-talk', talk.at, today);
        },
      );
    },
  });

const wordsOf = ({ on, time, place, with: others }: Talk): Talk => ({ on, time, place, with: others });
