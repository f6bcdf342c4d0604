import { ageRuleOn } from '../access/age-rules.ts';
import { ageInMonths } from '../people/age.ts';
import type { Recipient } from './letter.ts';

/** What the rule must know about a child. */
export interface RecipientFacts {
  childId: string;
  /** ISO date. */
  birthDate: string;
  guardians: readonly {
    id: string;
    custody: boolean;
    /** Absent: alive, as far as is known. */
    deceased?: boolean | undefined;
    /** The child is protected against this person. */
    inConflict?: boolean | undefined;
  }[];
  /** Suspected violence or abuse: what staff write does not reach the parents. */
  stopped: boolean;
}

export type NoRecipients = 'stopped' | 'no-custody-holder';

/**
 * Who a letter about a child goes to. From the age at which one has a mailbox of one's own (15, lov om Digital Post
 * § 3): the young person only. Before that every custody holder (forældreansvarsloven § 2: both decide), but not one
 * who is dead or against whom the child is protected, and none while a stop is in force. Never the child under 15.
 */
export function recipientsOf(facts: RecipientFacts, today: string): Recipient[] | NoRecipients {
  if (ageInMonths(facts.birthDate, today) >= ageRuleOn(today).mailbox * 12)
    return [{ personId: facts.childId, side: 'child' }];
  if (facts.stopped) return 'stopped';
  const holders = facts.guardians.filter((one) => one.custody && !one.deceased && !one.inConflict);
  const ids = [...new Set(holders.map((one) => one.id))];
  return ids.length > 0 ? ids.map((personId) => ({ personId, side: 'guardian' })) : 'no-custody-holder';
}
