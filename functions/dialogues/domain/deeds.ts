import type { Answers } from '#shared/dialogues/answers.ts';
import type { Dialogue } from '#shared/dialogues/dialogue.ts';
import { afterDeed, isOpenState, type DialogueDeed } from '#shared/dialogues/states.ts';
import { refused, type Refused } from '#shared/refusals.ts';

/** The dialogue after a deed; a refusal where it is over or not yet come to that. */
export function after(
  dialogue: Dialogue,
  deed: DialogueDeed,
  change: Partial<Dialogue> = {},
): Dialogue | Refused<'dialogue-over'> {
  const state = afterDeed(dialogue.state, deed);
  return state === undefined ? refused('dialogue-over') : { ...dialogue, ...change, state };
}

/** Whether somebody of the family has answered for itself: a child's answers together with staff do not stand for a family. */
const hasFamily = ({ answered }: Dialogue): boolean =>
  answered.some(({ side, withStaff }) => side !== 'staff' && !withStaff);
const hasStaff = ({ answered }: Dialogue): boolean => answered.some(({ side }) => side === 'staff');

/** Why these answers cannot be taken (any more); undefined when they can. */
export function againstAnswering(
  dialogue: Dialogue,
  { isFamily, hasAnswered }: { isFamily: boolean; hasAnswered: boolean },
): 'dialogue-over' | 'answers-locked' | undefined {
  if (dialogue.state === 'closed') return 'dialogue-over';
  if (afterDeed(dialogue.state, 'answer') === undefined) return 'answers-locked';
  // Staff see everything once it is open; of the family each only after answering.
  const hasSeen = isOpenState(dialogue.state) && (!isFamily || hasAnswered);
  return hasSeen ? 'answers-locked' : undefined;
}

/** Takes somebody's answers; with those of both sides the dialogue opens by itself. */
export function withAnswers(dialogue: Dialogue, { side, by, at, withStaff }: Answers): Dialogue {
  const others = dialogue.answered.filter((one) => one.side !== side || one.id !== by.id);
  const mine = { side, ...by, at, ...(withStaff && { withStaff: true as const }) };
  const state = afterDeed(dialogue.state, 'answer') ?? dialogue.state;
  const answered = { ...dialogue, answered: [...others, mine], state };
  if (isOpenState(state) || !hasStaff(answered) || !hasFamily(answered)) return answered;
  const open = afterDeed(state, 'complete-answers') ?? state;
  return { ...answered, state: answered.talk ? (afterDeed(open, 'plan-talk') ?? open) : open };
}

/** Opened by its owner; where the talk is set already it goes on from there. */
export function withOpening(dialogue: Dialogue, opened: NonNullable<Dialogue['opened']>) {
  const open = after(dialogue, 'open', { opened });
  if ('ok' in open || !open.talk) return open;
  return after(open, 'plan-talk');
}
