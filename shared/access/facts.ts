/** Where a child is enrolled, and since when. Dates are ISO, the last day included. */
export interface AffiliationFact {
  unitId: string;
  groupIds: readonly string[];
  from: string;
  to?: string | undefined;
}

/** What the action is about. */
export type Subject =
  | { kind: 'nothing' }
  | { kind: 'tenant' }
  | { kind: 'unit'; unitId: string }
  | { kind: 'group'; unitId: string; groupId: string }
  | { kind: 'child'; childId: string; affiliations: readonly AffiliationFact[]; addressProtected: boolean };

/** All that `decide` may know: nothing is looked up, no clock is read. */
export interface Facts {
  /** The municipality that holds the subject. */
  tenant: string;
  /** ISO date. */
  today: string;
  subject: Subject;
}
