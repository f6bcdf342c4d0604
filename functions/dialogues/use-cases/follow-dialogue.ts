import { followDialogue as contract } from '#shared/dialogues/follow-dialogue.contract.ts';
import type { Dialogue } from '#shared/dialogues/dialogue.ts';
import type { PlanComment } from '#shared/dialogues/plan.ts';
import { refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { after } from '../domain/deeds.ts';
import { shownDialogue } from '../domain/shown-dialogue.ts';
import { aboutDialogue } from './about-dialogue.ts';
import { runDeed } from './run-deed.ts';
import { tellOwner } from './tell.ts';

const MOST_COMMENTS = 40;

/** The family follows the plan: ticks its own action off, and adds a few words. */
export const followDialogue = (table: Table) =>
  endpoint(contract, {
    ...aboutDialogue(table),
    run(call) {
      const { now, actor, session, input } = call;
      const { actionId, isDone, comment } = input;
      const side = session.side === 'child' ? ('child' as const) : ('guardian' as const);
      return runDeed(
        table,
        call,
        (facts) => {
          const { dialogue } = facts;
          if (dialogue.state === 'closed') return refused('dialogue-over');
          if (!shownDialogue(facts, call)?.agreed) return refused('not-agreed-yet');
          let next: Dialogue = dialogue;
          if (actionId !== undefined && isDone !== undefined) {
            const ticked = withTick(dialogue, actionId, isDone, { side, id: actor.id });
            if (!ticked) return refused('not-your-action');
            next = ticked;
          }
          if (comment && next.comments.every(({ id }) => id !== comment.id)) {
            if (next.comments.length >= MOST_COMMENTS) return refused('too-many-comments');
            const said: PlanComment = { ...comment, side, by: { id: actor.id, name: actor.name }, at: now };
            next = { ...next, comments: [...next.comments, said] };
          }
          if (next === dialogue) return { dialogue };
          const followed = after(next, 'follow');
          return 'ok' in followed ? followed : { dialogue: followed };
        },
        async (facts) => {
          const said = facts.dialogue.comments.find(({ id }) => id === comment?.id);
          if (said) await tellOwner(table, facts, said.at);
        },
      );
    },
  });

/** The dialogue with one's own action ticked off, or open again; undefined when it is not one's own. */
function withTick(
  dialogue: Dialogue,
  actionId: string,
  isDone: boolean,
  who: { side: string; id: string },
): Dialogue | undefined {
  const { plan } = dialogue;
  const found = plan?.actions.find(({ id }) => id === actionId);
  const isMine = found?.side === who.side && found.responsibleId === who.id && found.status !== 'dropped';
  if (!plan || !isMine) return undefined;
  const status = isDone ? ('done' as const) : ('agreed' as const);
  if (found.status === status) return dialogue;
  const actions = plan.actions.map((one) => (one === found ? { ...one, status } : one));
  return { ...dialogue, plan: { ...plan, actions }, edition: dialogue.edition + 1 };
}
