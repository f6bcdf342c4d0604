import { closeDialogue as contract } from '#shared/dialogues/close-dialogue.contract.ts';
import type { InputOf } from '#shared/contract.ts';
import type { Dialogue } from '#shared/dialogues/dialogue.ts';
import { openActions, type Plan } from '#shared/dialogues/plan.ts';
import { refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { after } from '../domain/deeds.ts';
import { runs, shownDialogue } from '../domain/shown-dialogue.ts';
import { aboutDialogue } from './about-dialogue.ts';
import { runDeed } from './run-deed.ts';
import { tellFamily } from './tell.ts';

const SHORTEST_REASON = 5;

/**
 * Ends it. What was agreed stays for everyone to read, and nothing of it hangs: each action is done, or dropped for a
 * reason. Before that it takes a reason. A family that was told of the dialogue is told that it is over.
 */
export const closeDialogue = (table: Table) =>
  endpoint(contract, {
    ...aboutDialogue(table),
    run: (call) =>
      runDeed(
        table,
        call,
        (facts) => {
          const { dialogue } = facts;
          const { actor, now, input } = call;
          if (!runs(dialogue, call)) return refused('not-the-owner');
          if (dialogue.state === 'closed') return { dialogue };
          if (!dialogue.agreed && input.why.length < SHORTEST_REASON) return refused('reason-missing');
          const plan = dialogue.agreed && dialogue.plan && withEnded(dialogue.plan, input.actions);
          const open = plan ? openActions(plan).length : 0;
          if (open > 0)
            return refused('actions-open', { facts: { n: open }, current: shownDialogue(facts, call) });
          const closed = { at: now, by: { id: actor.id, name: actor.name }, why: input.why };
          const next = after(dialogue, dialogue.agreed ? 'close' : 'cancel', {
            closed,
            ...(plan && { plan }),
          });
          if ('ok' in next) throw new Error('every dialogue that runs can be ended');
          return { dialogue: next, reachesFamily: knowsOf(next) };
        },
        async (facts) => {
          const { closed } = facts.dialogue;
          if (closed && knowsOf(facts.dialogue))
            await tellFamily(table, facts, 'dialogue-ended', closed.at, call.today);
        },
      ),
  });

/** The plan with its open actions ended; what the family has ticked off meanwhile stays done. */
const withEnded = (plan: Plan, ended: InputOf<typeof contract>['actions']): Plan => ({
  ...plan,
  actions: plan.actions.map((action) => {
    const end = ended.find(({ id }) => id === action.id);
    if (!end || action.status !== 'agreed') return action;
    return { ...action, status: end.status, ...('why' in end && { whyDropped: end.why }) };
  }),
});

/** Whether the family was told that there is a dialogue. */
const knowsOf = ({ invited, talk, agreed }: Dialogue): boolean =>
  [invited, talk, agreed].some((one) => one !== undefined);
