import { ageInMonths } from '../people/age.ts';
import type { ChildSubject } from './facts.ts';

/** From which age what is the young person's own, by the law in force from a day on. Years. */
export interface AgeRule {
  /** ISO date from which the rule holds. */
  from: string;
  /** Consents by themselves (practice: 15, when able to see the consequences; forældreansvarsloven, sundhedsloven § 17). */
  consent: number;
  /** Custody ends (forældreansvarsloven § 1). */
  majority: number;
  /** Has a Digital Post mailbox of their own (lov om Digital Post § 3). */
  mailbox: number;
}

/** Denmark. A change of law is a new line; what was decided under an old line stays so. */
const ageRules: readonly AgeRule[] = [{ from: '2014-11-01', consent: 15, majority: 18, mailbox: 15 }];

/** The rule in force on the day; before all rules the first. */
export function ageRuleOn(today: string, rules: readonly AgeRule[] = ageRules): AgeRule {
  const inForce = rules.filter((rule) => rule.from <= today).at(-1) ?? rules[0];
  if (!inForce) throw new RangeError('there is no age rule at all');
  return inForce;
}

/** Who decides for the child on the day. Dates are ISO. */
export function ofAgeOn(birthDate: string, today: string): ChildSubject['ofAge'] {
  const { consent, majority } = ageRuleOn(today);
  const months = ageInMonths(birthDate, today);
  if (months >= majority * 12) return 'adult';
  return months >= consent * 12 ? 'decides' : 'child';
}
