import type { Stage } from './play-story.ts';

/** Where the demo's people to try work, and the room or class beside. */
export type Spot =
  | 'own' // the two pedagogues of one room
  | 'next-door' // another room of the same house
  | 'other-house'
  | 'other-nursery'
  | 'class' // the teacher's
  | 'pupils' // the class of the pupil, and of the parent's child
  | 'youth'
  | 'childminding';

export interface OpenCase {
  spot: Spot;
  story: string;
  stage: Stage;
  daysAgo: number;
  level?: 2 | 3;
  /** About the pupil that a newcomer can be, whose parent a newcomer can be, too. */
  isPupil?: true;
  /** The colleague wrote it, and holds the thread. */
  byColleague?: true;
  /** Offered to the colleague, who has not answered yet. */
  isOffered?: true;
}

/** What is open: of every state and level. Three are late: two to be clarified, one to be looked back at. */
export const openCases: readonly OpenCase[] = [
  { spot: 'own', story: 'fence', stage: 'acting', daysAgo: 34 },
  { spot: 'own', story: 'angry', stage: 'acting', daysAgo: 45, level: 2 },
  { spot: 'own', story: 'alone-home', stage: 'acting', daysAgo: 26, level: 3 },
  { spot: 'own', story: 'quiet', stage: 'reviewed', daysAgo: 58, isOffered: true },
  { spot: 'own', story: 'outside-games', stage: 'raised', daysAgo: 19, byColleague: true },
  { spot: 'next-door', story: 'goodbye', stage: 'acting', daysAgo: 20 },
  { spot: 'next-door', story: 'words', stage: 'analysed', daysAgo: 8 },
  { spot: 'next-door', story: 'sleep', stage: 'raised', daysAgo: 2 },
  { spot: 'other-house', story: 'quiet', stage: 'acting', daysAgo: 68 },
  { spot: 'other-house', story: 'angry', stage: 'raised', daysAgo: 1 },
  { spot: 'other-house', story: 'outside-games', stage: 'analysed', daysAgo: 9 },
  { spot: 'other-nursery', story: 'words', stage: 'acting', daysAgo: 15 },
  { spot: 'class', story: 'phone-group', stage: 'acting', daysAgo: 24 },
  { spot: 'class', story: 'new-class', stage: 'acting', daysAgo: 25 },
  { spot: 'class', story: 'gives-up', stage: 'raised', daysAgo: 20 },
  { spot: 'class', story: 'worried', stage: 'reviewed', daysAgo: 59 },
  { spot: 'pupils', story: 'breaks', stage: 'acting', daysAgo: 33, isPupil: true },
  { spot: 'pupils', story: 'mondays', stage: 'acting', daysAgo: 40, level: 2 },
  { spot: 'pupils', story: 'between', stage: 'told', daysAgo: 3 },
  { spot: 'pupils', story: 'gives-up', stage: 'analysed', daysAgo: 7 },
  { spot: 'youth', story: 'tired', stage: 'acting', daysAgo: 18 },
  { spot: 'youth', story: 'worried', stage: 'analysed', daysAgo: 10 },
  { spot: 'youth', story: 'new-class', stage: 'raised', daysAgo: 4 },
  { spot: 'childminding', story: 'goodbye', stage: 'told', daysAgo: 6 },
  { spot: 'childminding', story: 'sleep', stage: 'reviewed', daysAgo: 60 },
];

/** The name that the case has everywhere. */
export const caseIdOf = ({ spot, story }: Pick<OpenCase, 'spot' | 'story'>): string =>
  `${spot.slice(0, 9)}-${story}`.slice(0, 22).replace(/-$/, '');
