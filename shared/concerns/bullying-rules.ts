import type { Country } from '../access/law.ts';

/** Where the duty to plan against bullying stands, from a day on. */
export interface BullyingRules {
  country: Country;
  /** ISO date from which the line holds. */
  from: string;
  /** That a school has a strategy, and that it plans when somebody is bullied. */
  strategy: string;
  plan: string;
  /** Who has set the ten working days: the municipality may set fewer, and answers for them. */
  deadlineBy: 'law' | 'municipality';
}

/** A change of law is a new line; to be looked through before a municipality begins. */
const lines: readonly BullyingRules[] = [
  {
    ...{ country: 'DK', from: '2017-03-25', deadlineBy: 'municipality' },
    ...{ strategy: 'Undervisningsmiljøloven § 1 b', plan: 'Undervisningsmiljøloven § 1 c' },
  },
  {
    ...{ country: 'NO', from: '2024-08-01', deadlineBy: 'municipality' },
    ...{ strategy: 'Opplæringslova § 12-3', plan: 'Opplæringslova § 12-4' },
  },
];

/** The rules in force in the country on the day (ISO date); before all of them the first. Throws a RangeError for a country without any. */
export function bullyingRulesOn(today: string, country: Country = 'DK'): BullyingRules {
  const own = lines.filter((one) => one.country === country);
  const inForce = own.filter((one) => one.from <= today).at(-1) ?? own[0];
  if (!inForce) throw new RangeError('there are no rules against bullying in that country');
  return inForce;
}
