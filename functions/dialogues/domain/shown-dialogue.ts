import { holdsOn } from '#shared/access/held.ts';
import { isCovered, stopStands } from '#shared/access/stop.ts';
import type { Answers } from '#shared/dialogues/answers.ts';
import type { Dialogue } from '#shared/dialogues/dialogue.ts';
import { planForParent } from '#shared/dialogues/plan.ts';
import { afterDeed, isOpenState } from '#shared/dialogues/states.ts';
import type { DialogueView } from '#shared/dialogues/view.ts';
import type { Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import { againstAnswering } from './deeds.ts';
import { invitedOn } from './invited.ts';
import { readerOf, type Looking } from './looking.ts';
import { seesDialogues } from './sees-dialogues.ts';

interface Facts {
  child: Child;
  dialogue: Dialogue;
  answers: readonly Answers[];
}

/**
 * The one projection of a dialogue: what a reader may see at this moment; undefined when it is nothing to the reader.
 * Until both sides have answered or the owner has opened, nobody sees the other side's answers, and of the family each
 * sees them only after answering, or when the talk is over. In a family nobody sees the others' own answers; a parent
 * does not see the other's name, and nothing that was written while a stop held. What was agreed is a draft until it is
 * handed over.
 */
export function shownDialogue(facts: Facts, looking: Looking): DialogueView | undefined {
  const { child, dialogue, answers } = facts;
  const look = readerOf(looking);
  if (!seesDialogues(looking.decision)) return undefined;
  const isHidden = hides(child, looking);
  if (look.isFamily && !reachedFamily(dialogue, isHidden)) return undefined;

  const mine = answers.find((one) => one.by.id === looking.actor.id && one.side === look.side);
  const isOpen =
    isOpenState(dialogue.state) &&
    (!look.isFamily || mine !== undefined || afterDeed(dialogue.state, 'answer') === undefined);
  // In a family each sees what staff say, and the child together with staff, but not what the others say on their own.
  const isOfOthers = (one: { side: string; id: string; withStaff?: unknown }) =>
    look.isFamily && one.side !== 'staff' && one.id !== looking.actor.id && !one.withStaff;
  const others = answers.filter(
    (one) => one !== mine && !isOfOthers({ ...one, id: one.by.id }) && !isHidden(one.at),
  );
  const { talk, held, agreed, plan, opened, closed, invited } = dialogue;
  const showsPlan = agreed ? !isHidden(agreed.changedAt) : look.isTeam;
  const mayRun = look.isTeam && runs(dialogue, looking);
  const isFree = (isFamily: boolean, hasAnswered: boolean) =>
    againstAnswering(dialogue, { isFamily, hasAnswered }) === undefined;
  return {
    ...pickHead(dialogue),
    childName: fullName(child),
    firstName: child.firstName,
    birthDate: child.birthDate,
    reader: look.reader,
    answered: dialogue.answered
      .filter((one) => !isOfOthers(one) && !isHidden(one.at))
      .map(({ side, id, name, at }) => ({ side, id, name, at, isReader: id === looking.actor.id })),
    waitsFor: waitsFor(facts, looking).filter((one) => !isOfOthers({ ...one, id: one.id ?? '' })),
    ...(mine && { mine }),
    hasAnswered: mine !== undefined,
    isOpen,
    // What a colleague has written down together with the child is the team's to set right also before that.
    others: isOpen ? others : others.filter(({ withStaff }) => look.isTeam && withStaff !== undefined),
    ...(invited && !isHidden(invited.at) && { invited }),
    ...(opened && look.isTeam && { opened }),
    ...(talk && !isHidden(talk.at) && { talk }),
    ...(held && !isHidden(held.at) && { held }),
    ...(plan && showsPlan && { plan: look.isFamily ? planForParent(plan, looking.actor.id) : plan }),
    ...(agreed && showsPlan && { agreed }),
    ...(closed && { closed: look.isTeam ? closed : { ...closed, why: '' } }),
    comments: dialogue.comments.filter((one) => !isOfOthers({ side: one.side, id: one.by.id })),
    mayAnswer: look.mayAnswer && isFree(look.isFamily, mine !== undefined),
    mayRun,
    mayTakeOver: look.isTeam && look.mayOwn && dialogue.owner.id !== looking.actor.id && !closed,
    stopStands: look.isTeam && stopStands(child.stops),
  };
}

/** Whether the person runs the dialogue: its owner, or who leads the unit. */
export const runs = (dialogue: Dialogue, looking: Pick<Looking, 'actor' | 'today'>): boolean =>
  dialogue.owner.id === looking.actor.id ||
  looking.actor.memberships.some(
    (one) => one.role === 'leader' && one.unitId === dialogue.unitId && holdsOn(one, looking.today),
  );

const hides =
  (child: Child, { decision }: Looking) =>
  (at: string): boolean =>
    decision.obligations.includes('hide-what-a-stop-covers') && isCovered(at, child.stops);

/** A family knows of a dialogue from the moment it is told: invited, called to the talk, or handed the plan. */
const reachedFamily = ({ invited, talk, agreed }: Dialogue, isHidden: (at: string) => boolean): boolean =>
  [invited?.at, talk?.at, agreed?.changedAt].some((at) => at !== undefined && !isHidden(at));

function waitsFor({ child, dialogue }: Facts, { today, actor }: Looking): DialogueView['waitsFor'] {
  if (afterDeed(dialogue.state, 'answer') === undefined) return [];
  const has = (side: string, id: string) =>
    dialogue.answered.some((one) => one.side === side && one.id === id && !one.withStaff);
  const noStaff = !dialogue.answered.some(({ side }) => side === 'staff');
  const staff = noStaff ? [{ side: 'staff' as const, ...dialogue.owner }] : [];
  const family = dialogue.invited ? invitedOn(child, today).filter(({ side, id }) => !has(side, id)) : [];
  return [...staff, ...family].map((one) => ({ ...one, isReader: one.id === actor.id }));
}

function pickHead(dialogue: Dialogue) {
  const { id, childId, unitName, groupName, age, owner, state, startedAt, answerBy, edition } = dialogue;
  return { id, childId, unitName, groupName, age, owner, state, startedAt, answerBy, edition };
}
