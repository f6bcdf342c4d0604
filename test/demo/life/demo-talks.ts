import type { Spot } from './open-cases.ts';
import type { TalkStep } from './talks.ts';

export interface PlannedTalk {
  spot: Spot;
  step: TalkStep;
  daysAgo: number;
  /** About the pupil that a newcomer can be, whose parent a newcomer can be, too. */
  isPupil?: true;
  /** The colleague owns it. */
  byColleague?: true;
}

/** Dialogues at every step; so many agreed that a room's web is drawn, and the municipality's (both from five). */
export const demoTalks: readonly PlannedTalk[] = [
  { spot: 'own', step: 'staff-answered', daysAgo: 4 },
  { spot: 'own', step: 'invited', daysAgo: 6 },
  { spot: 'pupils', step: 'invited', daysAgo: 5, isPupil: true },
  { spot: 'other-house', step: 'answered', daysAgo: 8 },
  { spot: 'class', step: 'planned', daysAgo: 9 },
  { spot: 'own', step: 'held', daysAgo: 13, byColleague: true },
  { spot: 'own', step: 'agreed', daysAgo: 30 },
  { spot: 'own', step: 'agreed', daysAgo: 33, byColleague: true },
  { spot: 'own', step: 'agreed', daysAgo: 37 },
  { spot: 'other-house', step: 'agreed', daysAgo: 40 },
  { spot: 'other-house', step: 'agreed', daysAgo: 44 },
  { spot: 'own', step: 'agreed', daysAgo: 39, byColleague: true },
  { spot: 'own', step: 'agreed', daysAgo: 42 },
];
