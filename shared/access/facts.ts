import type { Section } from './sections.ts';

/** Where a child is enrolled, and since when. Dates are ISO, the last day included. */
export interface AffiliationFact {
  unitId: string;
  groupIds: readonly string[];
  from: string;
  to?: string | undefined;
}

/** Who is a parent or other contact of the child, and whether with custody on the day. */
export interface GuardianFact {
  id: string;
  custody: boolean;
}

/** What was released about the child to a service, from the first to the last day, both included. */
export interface ReleaseFact {
  /** The service (a unit), never a person. */
  unitId: string;
  sections: readonly Section[];
  from: string;
  to: string;
}

/** Suspected violence or abuse: from this instant until lifted nothing that staff write reaches the parents. */
export interface StopFact {
  /** ISO instants; `until` when lifted. */
  from: string;
  until?: string | undefined;
}

/** All about a child that `decide` may know; it stands in the child's profile, so that it comes with one read. */
export interface ChildSubject {
  kind: 'child';
  childId: string;
  affiliations: readonly AffiliationFact[];
  addressProtected: boolean;
  guardians: readonly GuardianFact[];
  releases: readonly ReleaseFact[];
  stops: readonly StopFact[];
  /**
   * `child`: the custody holders decide. `decides`: the young person decides about consents (from 15). `adult`: custody
   * is over (from 18). By the municipality's dated rules on the day.
   */
  ofAge: 'child' | 'decides' | 'adult';
}

/** What the action is about. */
export type Subject =
  | { kind: 'nothing' }
  | { kind: 'tenant' }
  | { kind: 'unit'; unitId: string }
  | { kind: 'group'; unitId: string; groupId: string }
  | ChildSubject;

/** All that `decide` may know: nothing is looked up, no clock is read. */
export interface Facts {
  /** The municipality that holds the subject. */
  tenant: string;
  /** ISO date. */
  today: string;
  subject: Subject;
}
