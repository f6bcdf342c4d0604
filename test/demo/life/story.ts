import type { Analysis, Seen } from '#shared/concerns/case.ts';

/** An action of a story: a line of the guide, or the house's own. */
interface StoryAction {
  text: string;
  target: 'child' | 'surroundings';
  /** The line of the guide that it was chosen from. */
  measure?: string;
}

/** An invented case, told to its end; how far it has come is said where it is played. */
export interface Story {
  id: string;
  /** For a child of so many months, both included. */
  months: readonly [from: number, to: number];
  seen: Pick<Seen, 'text' | 'when' | 'childSaid' | 'parentsSaid'> &
    Required<Pick<Seen, 'often' | 'long' | 'degree'>>;
  /** What the family says when it is told. */
  familySaid: string;
  analysis: Analysis;
  goal: string;
  actions: readonly StoryAction[];
  /** What the child says before the review, in its own words; or how it was seen. */
  voice: string;
  /** How it went, for those who work on it, and for the family. */
  review: string;
  familyWord: string;
}

export const kindergarten = [36, 80] as const;
export const nursery = [8, 40] as const;
export const youngPupils = [70, 125] as const;
export const olderPupils = [115, 190] as const;
