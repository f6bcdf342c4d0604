import { startingTopi } from '#shared/instruments/topi-start.ts';
import type { Judgement } from '#shared/rounds/assessment.ts';
import type { ChildInRound, GroupInRound } from '#shared/rounds/child-in-round.ts';
import type { Round } from '#shared/rounds/round.ts';
import type {
  FollowUpEntry,
  InformedEntry,
  JointEntry,
  OwnEntry,
  RoundEntry,
} from '#shared/rounds/thread-entries.ts';
import { children, group, staff, unit } from './fake-people.ts';

const dates = { opensOn: '2026-11-02', ownClosesOn: '2026-12-04', closesOn: '2026-12-18' };
const plan = { unitIds: [], ages: { fromMonths: 0, toMonths: 203 }, ownRequired: 2, instrumentVersion: 1 };

export const rounds: Round[] = [
  {
    id: 'round-2027s',
    name: 'Forår 2027',
    ...plan,
    opensOn: '2027-03-01',
    remindOn: ['2027-03-22'],
    ownClosesOn: '2027-04-05',
    closesOn: '2027-04-20',
    state: 'planned',
    version: 1,
  },
  {
    id: 'round-2026e',
    name: 'Efterår 2026',
    ...plan,
    ...dates,
    remindOn: ['2026-11-23'],
    state: 'open',
    version: 3,
    openedAt: '2026-11-02T05:00:00.000Z',
  },
  {
    id: 'round-2026f',
    name: 'Forår 2026',
    ...plan,
    opensOn: '2026-03-02',
    remindOn: [],
    ownClosesOn: '2026-04-06',
    closesOn: '2026-04-20',
    state: 'locked',
    version: 9,
  },
];

const by = (index: number) => staff[index] ?? { id: 'staff-anne', name: 'Anne' };
const inRound = { roundId: 'round-2026e', roundName: 'Efterår 2026', instrumentVersion: 1 };
const own = (index: number, judgement: Judgement): OwnEntry => ({
  kind: 'own',
  ...inRound,
  ...judgement,
  required: 2,
  by: by(index),
  at: '2026-11-18T09:12:00.000Z',
  version: 1,
});

interface Standing {
  own: OwnEntry[];
  joint?: JointEntry;
  followUp?: FollowUpEntry;
  informed?: InformedEntry;
  noticed: boolean;
}
const quiet: Judgement = {
  position: 'yellow',
  dimensions: { community: 'yellow', adults: 'green' },
  comment: 'Trækker sig fra de andre børn om eftermiddagen, især når der er mange på stuen.',
};
const calm: Judgement = {
  position: 'green',
  dimensions: { community: 'green', adults: 'green' },
  comment: 'Glad og med i legen om formiddagen.',
};
const joint = (judgement: Judgement): JointEntry => ({
  kind: 'joint',
  ...inRound,
  ...judgement,
  by: by(1),
  at: '2026-11-19T12:00:00.000Z',
  version: 3,
  fewerThanRequired: false,
});

/** Where each child stands: one of every kind, so that each page can be looked at. */
export const standings = new Map<string, Standing>(
  children.map((child) => [child.id, { own: [], noticed: true }]),
);
standings.set('child-002', { own: [own(1, calm)], noticed: true });
standings.set('child-003', { own: [own(0, calm), own(1, quiet)], noticed: true });
standings.set('child-004', { own: [own(0, quiet), own(1, quiet)], joint: joint(quiet), noticed: true });
standings.set('child-005', { own: [own(0, calm), own(1, calm)], joint: joint(calm), noticed: true });
standings.set('child-006', {
  own: [own(0, quiet), own(1, quiet)],
  joint: joint({ ...quiet, position: 'red' }),
  followUp: {
    kind: 'follow-up',
    ...inRound,
    by: by(1),
    at: '2026-11-19T12:30:00.000Z',
    version: 4,
    focusPoints: [{ id: 'focus-1', text: 'En rolig begyndelse på dagen.' }],
    actions: [
      {
        id: 'action-1',
        text: 'Modtages af den samme voksne hver morgen i garderoben.',
        target: 'surroundings',
        responsibleId: 'staff-anne',
        responsibleName: by(0).name,
        dueOn: '2026-11-30',
        reviewOn: '2027-01-11',
        status: 'agreed',
      },
    ],
  },
  informed: {
    kind: 'informed',
    ...inRound,
    by: by(0),
    at: '2026-11-20T14:00:00.000Z',
    version: 5,
    how: 'talk',
    on: '2026-11-20',
    parentsView: 'Han sover uroligt for tiden og er glad for at blive modtaget af Anne.',
  },
  noticed: true,
});
standings.set('child-009', { own: [], noticed: false });

export function childInRound(childId: string): ChildInRound {
  const child = children.find((one) => one.id === childId);
  const standing = standings.get(childId) ?? { own: [], noticed: true };
  const { own: owns } = standing;
  const state = standing.informed
    ? 'informed'
    : standing.followUp
      ? 'follow-up'
      : standing.joint
        ? 'joint'
        : owns.length >= 2
          ? 'ready'
          : owns.length > 0
            ? 'assessing'
            : 'not-started';
  return {
    childId,
    name: child?.name ?? '',
    birthDate: child?.birthDate ?? '2023-01-01',
    state,
    own: owns.length,
    mine: owns.some((entry) => entry.by.id === 'staff-anne'),
    ...(standing.joint && { position: standing.joint.position }),
    ...(childId < 'child-008' && { previous: childId === 'child-006' ? 'yellow' : 'green' }),
    noticed: standing.noticed,
    version: owns.length,
  };
}

export const groupInRound = (): GroupInRound => ({
  roundId: 'round-2026e',
  roundName: 'Efterår 2026',
  roundState: 'open',
  ...dates,
  ownRequired: 2,
  unitId: unit.id,
  unitName: unit.name,
  groupId: group.id,
  groupName: group.name,
  staff,
  children: children.map((child) => childInRound(child.id)),
});

export function meeting(childId: string) {
  const standing = standings.get(childId) ?? { own: [], noticed: true };
  const open = standing.own.length >= 2 || standing.joint;
  return {
    roundName: 'Efterår 2026',
    roundState: 'open',
    instrumentVersion: 1,
    ownRequired: 2,
    ownClosesOn: dates.ownClosesOn,
    groupName: group.name,
    child: childInRound(childId),
    staff,
    own: standing.own.filter((entry) => open || entry.by.id === 'staff-anne'),
    joint: standing.joint,
    followUp: standing.followUp,
    informed: standing.informed,
    before: { joint: { ...joint(calm), roundId: 'round-2026f', roundName: 'Forår 2026' } },
    why: ['staff-of-the-group'],
  };
}

export function entriesOf(childId: string): RoundEntry[] {
  const standing = standings.get(childId) ?? { own: [], noticed: true };
  const earlier = (
    roundId: string,
    roundName: string,
    at: string,
    position: JointEntry['position'],
  ): JointEntry => ({
    ...joint({ ...quiet, position }),
    roundId,
    roundName,
    at,
  });
  return [
    ...(standing.informed ? [standing.informed] : []),
    ...(standing.followUp ? [standing.followUp] : []),
    ...(standing.joint ? [standing.joint] : []),
    ...standing.own,
    earlier('round-2026f', 'Forår 2026', '2026-04-14T10:00:00.000Z', 'yellow'),
    earlier('round-2025e', 'Efterår 2025', '2025-11-25T10:00:00.000Z', 'green'),
  ];
}

/** Writes an own assessment of the one who is signed in. */
export function assess(childId: string, judgement: Judgement): void {
  const standing = standings.get(childId);
  if (standing)
    standing.own = [...standing.own.filter((entry) => entry.by.id !== 'staff-anne'), own(0, judgement)];
}
export { startingTopi };
