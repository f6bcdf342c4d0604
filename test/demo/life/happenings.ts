import type { Random } from '../random.ts';
import type { WhoToTry } from '../who-to-try.ts';
import type { Someone, Then } from './asked-then.ts';
import { closedCases } from './closed-cases.ts';
import { askFamily, signedOnPaper } from './consents.ts';
import { daycareStories } from './daycare-stories.ts';
import { demoTalks, type PlannedTalk } from './demo-talks.ts';
import { askForAdvice, makeTeam } from './district-team.ts';
import { caseIdOf, type Spot } from './open-cases.ts';
import { openPlayed } from './open-played.ts';
import { tellThemselves } from './own-voices.ts';
import type { DemoChild, Places } from './places.ts';
import { followFigures, tellOfItself } from './own-municipality.ts';
import { placeTwice } from './placings.ts';
import { playStory, type Played } from './play-story.ts';
import { recordSaid } from './said.ts';
import { schoolStories } from './school-stories.ts';
import { talk } from './talks.ts';
import { heldNotToBeDemanded, notifiedAndAnswered, notifyLately, writePlan } from './telling.ts';

export interface World {
  /** Asks in the past. */
  then: Then;
  /** Asks today: what a child or a member of staff carries itself is written by what stands today. */
  now: Then;
  places: Places;
  who: readonly WhoToTry[];
  random: Random;
  parentsOf(child: DemoChild): Promise<Someone[]>;
}

type Happening = () => Promise<unknown>;

/** What has happened: first what has nothing to do with each other, then what rests on it, in order. */
interface Happenings {
  first: Happening[];
  afterwards: Happening[];
  counts: { open: number; closed: number; talks: number };
}

/** From when a child is old enough for the profile that most of the dialogues are by. */
const KINDERGARTEN = 36;

/** All that has happened in the demo municipality before today. */
export function happenings(world: World): Happenings {
  const { then, places, who, random, parentsOf } = world;
  const { open, spots, pupil } = openPlayed(places, who, [...daycareStories, ...schoolStories]);
  const taken = new Set(open.map(({ child }) => child.id));
  const talked = demoTalks.flatMap((planned, index): Happening[] => {
    const { spot, isPupil, byColleague, ...rest } = planned;
    const child = isPupil ? pupil : freeChild(planned);
    const owner = spots[spot]?.staff[byColleague ? 1 : 0];
    if (!child || !owner) return [];
    const dialogueId = `demo-dialogue-${index + 1}`;
    return [
      async () => talk(then, { ...rest, dialogueId, child, owner, parents: await parentsOf(child) }, random),
    ];
  });
  const tried = new Set(Object.values(spots).map((one) => one.groupId));
  const elsewhere = (kind: string) =>
    places.groups.filter((one) => one.kind === kind && !tried.has(one.groupId));
  const closed = [
    ...closedCases(elsewhere('daycare'), daycareStories, taken, random),
    ...closedCases(elsewhere('school'), schoolStories, taken, random),
  ];
  return {
    first: [
      ...open.map((one) => () => playOpen(then, one)),
      ...talked,
      ...closed.map((one) => () => playStory(then, one)),
    ],
    afterwards: afterwards(world, open, [pupil, young(spots.youth?.children ?? [], who)]),
    counts: { open: open.length, closed: closed.length, talks: talked.length },
  };

  function freeChild({ spot }: PlannedTalk): DemoChild | undefined {
    const child = spots[spot]?.children.find(({ id, months }) => !taken.has(id) && months >= KINDERGARTEN);
    if (child) taken.add(child.id);
    return child;
  }
}

const young = (children: readonly DemoChild[], who: readonly WhoToTry[]) =>
  children.find(({ name }) => who.some((one) => one.role === 'Ung' && one.name === name));

/** An open case, with what both have placed, and for the oldest of them what the child said on the way. */
async function playOpen(then: Then, one: Played): Promise<void> {
  const isBullying = one.story.id === 'phone-group';
  await playStory(then, {
    ...one,
    ...(isBullying && { template: 'anti-bullying' as const, beforeActing: () => writePlan(then, one) }),
  });
  const { child, caseId, colleague: who, daysAgo, stage, story } = one;
  if (stage === 'acting' || stage === 'reviewed') await placeTwice(then, one);
  if (stage === 'acting' && daysAgo > 30)
    await recordSaid(then, { who, daysAgo: daysAgo - 22, child, caseId, words: story.voice });
}

/** Notifications, the district team and what it is asked, consents, and what children have told by themselves. */
function afterwards(
  { then, now, places, who, parentsOf }: World,
  open: readonly Played[],
  self: readonly (DemoChild | undefined)[],
): Happening[] {
  const of = (spot: Spot, story: string) => open.find(({ caseId }) => caseId === caseIdOf({ spot, story }));
  const about = (one: Played | undefined, work: (one: Played) => Promise<unknown>): Happening[] =>
    one ? [() => work(one)] : [];
  const team = places.office.id;
  const members = [
    who.find(({ role }) => role === 'Psykolog'),
    who.find(({ how }) => how.startsWith('Context')),
  ].flatMap((one) => places.person(one?.name ?? '') ?? []);
  const head = places.person(who.find(({ role }) => role === 'Børne- og ungechef')?.name ?? '');
  const angry = of('own', 'angry');
  const asking = [angry, of('pupils', 'mondays'), of('other-house', 'quiet')].flatMap((one) => one ?? []);
  return [
    ...about(of('own', 'alone-home'), (one) => notifyLately(then, one)),
    ...about(of('youth', 'tired'), (one) => notifiedAndAnswered(then, one)),
    ...about(of('other-house', 'quiet'), (one) => heldNotToBeDemanded(then, one, one.by)),
    () => makeTeam(now, team, members),
    ...about(angry, async ({ child, by, leader }) =>
      signedOnPaper(
        now,
        { consentId: 'demo-consent-signed', child, by, unitId: team, days: 20 },
        leader,
        await parentsOf(child),
      ),
    ),
    ...about(of('pupils', 'breaks'), ({ child, by }) =>
      askFamily(now, { consentId: 'demo-consent-asked', child, by, unitId: team, days: 120 }),
    ),
    () => askForAdvice(then, team, members, asking),
    () => tellOfItself(now),
    ...(head ? [() => followFigures(now, head)] : []),
    () =>
      tellThemselves(
        then,
        self.flatMap((one) => one ?? []),
      ),
  ];
}
