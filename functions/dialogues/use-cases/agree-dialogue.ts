import { isDeepStrictEqual } from 'node:util';
import { stopStands } from '#shared/access/stop.ts';
import { agreeDialogue as contract } from '#shared/dialogues/agree-dialogue.contract.ts';
import { saysNothing, type Plan } from '#shared/dialogues/plan.ts';
import { refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { after } from '../domain/deeds.ts';
import { runs, shownDialogue } from '../domain/shown-dialogue.ts';
import { aboutDialogue } from './about-dialogue.ts';
import { responsible } from './read-dialogue.ts';
import { runDeed } from './run-deed.ts';
import { tellFamily } from './tell.ts';

/** Writes what the talk came to: a draft for the team, or handed to the family. What was handed over is changed in front of it. */
export const agreeDialogue = (table: Table) =>
  endpoint(contract, {
    ...aboutDialogue(table),
    async run(call) {
      const { now, today, actor, input, loaded } = call;
      const names = new Map(
        [
          ...(loaded.dialogue.plan?.actions ?? []).map(
            (one) => [one.responsibleId, one.responsibleName] as const,
          ),
          ...(await responsible(table, loaded, today)).map(({ id, name }) => [id, name] as const),
          [actor.id, actor.name] as const,
        ].map(([id, name]) => [id, name]),
      );
      const plan = withNames(input.plan, names);
      return runDeed(
        table,
        call,
        (facts) => {
          const { child, dialogue } = facts;
          if (!runs(dialogue, call)) return refused('not-the-owner');
          if (dialogue.state === 'closed') return refused('dialogue-over');
          if (!plan) return refused('responsible-unknown');
          const isHandedOver = dialogue.agreed !== undefined;
          if (isDeepStrictEqual(dialogue.plan, plan) && (isHandedOver || !input.finish)) return { dialogue };
          if (input.edition !== dialogue.edition)
            return refused('changed-meanwhile', { current: shownDialogue(facts, call) });
          const edition = dialogue.edition + 1;
          if (!input.finish && !isHandedOver) {
            const draft = after(dialogue, 'save-plan', { plan, edition });
            return 'ok' in draft ? refused('talk-not-held') : { dialogue: draft };
          }
          if (stopStands(child.stops)) return refused('stop-holds');
          if (saysNothing(plan)) return refused('nothing-agreed');
          const by = { id: actor.id, name: actor.name };
          const agreed = { at: now, by, ...dialogue.agreed, changedAt: now };
          const next = after(dialogue, 'agree', { plan, agreed, edition });
          return 'ok' in next ? refused('talk-not-held') : { dialogue: next, reachesFamily: true };
        },
        async (facts) => {
          const { agreed } = facts.dialogue;
          if (agreed) await tellFamily(table, facts, 'dialogue-agreed', agreed.at, today);
        },
      );
    },
  });

/** The names as we know them; undefined when somebody is made responsible whom we do not. */
function withNames(plan: Plan, names: ReadonlyMap<string, string>): Plan | undefined {
  const actions = plan.actions.map((action) => ({
    ...action,
    responsibleName: names.get(action.responsibleId) ?? '',
  }));
  return actions.every(({ responsibleId }) => names.has(responsibleId)) ? { ...plan, actions } : undefined;
}
