import type { Actor } from '#shared/access/actor.ts';
import type { Facts } from '#shared/access/facts.ts';
import type { Permission } from '#shared/access/permissions.ts';

/** One question that both answer: who asks, for what, about what. */
export interface Case {
  actor: Actor;
  action: Permission;
  facts: Facts;
}

/** What is compared. What is hidden even after a yes (an address, what a stop covers) is not the policies' business. */
export interface Verdict {
  allow: boolean;
  reasons: readonly string[];
  /** The sections that may be shown. */
  sections: readonly string[];
}
export type Decider = (actor: Actor, action: Permission, facts: Facts) => Verdict;
