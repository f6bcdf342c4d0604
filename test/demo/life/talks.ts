import { agreeDialogue } from '#shared/dialogues/agree-dialogue.contract.ts';
import { answerDialogueAtHome } from '#shared/dialogues/answer-dialogue-at-home.contract.ts';
import { answerDialogue } from '#shared/dialogues/answer-dialogue.contract.ts';
import type { Sayings } from '#shared/dialogues/answers.ts';
import { followDialogue } from '#shared/dialogues/follow-dialogue.contract.ts';
import { holdTalk } from '#shared/dialogues/hold-talk.contract.ts';
import { inviteFamily } from '#shared/dialogues/invite-family.contract.ts';
import { planTalk } from '#shared/dialogues/plan-talk.contract.ts';
import type { Plan } from '#shared/dialogues/plan.ts';
import { startDialogue } from '#shared/dialogues/start-dialogue.contract.ts';
import { profileAgeOn, questionsOf } from '#shared/instruments/profile.ts';
import { startingProfiles } from '#shared/instruments/profile-start/starting-profiles.ts';
import type { Random } from '../random.ts';
import type { Someone, Then } from './asked-then.ts';
import type { DemoChild } from './places.ts';

const talkSteps = ['staff-answered', 'invited', 'answered', 'planned', 'held', 'agreed'] as const;
export type TalkStep = (typeof talkSteps)[number];

interface Talked {
  dialogueId: string;
  child: DemoChild;
  owner: Someone;
  /** Who holds custody, as they are signed in. */
  parents: readonly Someone[];
  daysAgo: number;
  step: TalkStep;
}

const fromStaff = 'Nysgerrig og god til at vente på tur. Vi ser det mest i små grupper.';
const fromHome = 'Hjemme er der mere fart på. Vi vil gerne høre, hvordan det er hos jer.';

/** Tells a dialogue from its start to the step, as everyone in it. */
export async function talk(then: Then, talked: Talked, random: Random): Promise<void> {
  const { ask, on } = then;
  const { child, owner, parents, daysAgo, dialogueId } = talked;
  const reached = (step: TalkStep) => talkSteps.indexOf(talked.step) >= talkSteps.indexOf(step);
  const about = { childId: child.id, dialogueId };
  const age = profileAgeOn(child.birthDate, on(daysAgo));
  const profile = startingProfiles[age];
  const says = (least: number, comment: string): Sayings => ({
    answers: Object.fromEntries(questionsOf(profile).map(({ id }) => [id, random.between(least, 5)])),
    comments: { [profile.themes[0]?.id ?? '']: comment },
  });
  const day = (later: number) => Math.max(0, daysAgo - later);
  const started = await ask(owner, daysAgo, startDialogue, { ...about, age, answerBy: on(daysAgo - 14) });
  // Entered before, when the first start was broken off.
  if (started.dialogue.state !== 'created') return;
  const staff = { ...about, as: 'staff' as const, version: 0, sayings: says(3, fromStaff) };
  await ask(owner, day(1), answerDialogue, staff);
  if (!reached('invited')) return;
  await ask(owner, day(2), inviteFamily, about);
  if (!reached('answered')) return;
  for (const parent of parents)
    await ask(parent, day(5), answerDialogueAtHome, { ...about, version: 0, sayings: says(2, fromHome) });
  if (!reached('planned')) return;
  const place = { place: 'Personalerummet', with: '' };
  await ask(owner, day(7), planTalk, {
    ...about,
    edition: 0,
    talk: { on: on(daysAgo - 12), time: '15:30', ...place },
  });
  if (!reached('held')) return;
  await ask(owner, day(12), holdTalk, { ...about, on: on(daysAgo - 12) });
  const plan = planFor(talked, on(daysAgo - 56));
  await ask(owner, day(12), agreeDialogue, { ...about, edition: 1, plan, finish: reached('agreed') });
  const [parent] = parents;
  if (!reached('agreed') || !parent) return;
  const comment = { id: 'demo-comment', text: 'Vi læser nu hver aften. Det er blevet dagens bedste stund.' };
  await ask(parent, day(18), followDialogue, { ...about, actionId: 'read', isDone: true, comment });
}

function planFor({ owner, parents }: Talked, dueOn: string): Plan {
  const [parent] = parents;
  return {
    agreements: 'Vi ses igen om et halvt år. Indtil da skriver vi, når noget lykkes.',
    focusPoints: [
      { id: 'words', text: 'Sætter ord på, når noget er svært' },
      { id: 'friends', text: 'Inviterer selv til leg' },
    ],
    actions: [
      {
        ...{ id: 'small', text: 'Leg i lille gruppe hver formiddag', target: 'surroundings', side: 'staff' },
        ...{ responsibleId: owner.id, responsibleName: '', dueOn, status: 'agreed' },
      },
      ...(parent
        ? [
            {
              ...{ id: 'read', text: 'Læse en bog sammen hver aften', target: 'home' as const },
              ...{ side: 'guardian' as const, responsibleId: parent.id, responsibleName: '', dueOn },
              status: 'agreed' as const,
            },
          ]
        : []),
    ],
  };
}
