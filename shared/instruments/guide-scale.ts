import { degrees } from './ruler-scale.ts';

/** BTI levels: 0 wonder and clarify, 1 in one's own service, 2 several services, 3 the coordinating unit. */
export const guideLevels = [0, 1, 2, 3] as const;
export type GuideLevel = (typeof guideLevels)[number];

/** What a measure changes. What surrounds the child comes first. */
export const guideTargets = ['surroundings', 'child', 'family', 'team'] as const;
export type GuideTarget = (typeof guideTargets)[number];

/** Who does something, as roles: never a person. */
export const guideActors = [
  'everyone',
  'staff',
  'leader',
  'holder',
  'health-visitor',
  'psychologist',
  'district-team',
  'family-department',
] as const;
export type GuideActor = (typeof guideActors)[number];

/** Calendar days, or days on which offices are open; hours count at once, at night too. */
export const guideUnits = ['hours', 'days', 'working-days', 'weeks'] as const;
export type GuideUnit = (typeof guideUnits)[number];

/** The ages of the rulers that ship; a ruler's ages never change. */
export const guideAges = ['unborn', '0-11-m', '1-2', '3-5', '6-9', '10-14', '15-17', '18-22'] as const;
export type GuideAge = (typeof guideAges)[number];

export const guideCountries = ['DK', 'NO'] as const;
export type GuideCountry = (typeof guideCountries)[number];

/** The degrees from which a guide must say whom to call. */
export const CALL_FROM_DEGREE = 4;

/** The degree a word in an address stands for: `4`; undefined for anything else. */
export const degreeIn = (word: string | null | undefined): (typeof degrees)[number] | undefined =>
  degrees.find((one) => String(one) === word);
