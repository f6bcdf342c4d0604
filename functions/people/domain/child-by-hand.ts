import type { Child, CustodyConflict, Guardian, HeldByHand } from '#shared/people/child.ts';
import type { ChildFacts, ContactFacts } from '#shared/people/facts.ts';
import { BY_HAND } from './protection.ts';

/** A child as a person makes it, before it has a place anywhere. */
export const childByHand = (tenant: string, id: string, facts: ChildFacts): Child => ({
  ...factsOf(facts),
  tenant,
  id,
  addressProtected: facts.isProtected,
  affiliations: [],
  guardians: [],
  notices: [],
  protectedBy: facts.isProtected ? [BY_HAND] : [],
  releases: [],
  stops: [],
  version: 0,
});

/**
 * The child with its master data set right. Protection stated by hand ends by hand; what the files state stands, so
 * that a person alone cannot show an address that a unit has to protect.
 */
export function corrected(child: Child, facts: ChildFacts, byHand: readonly HeldByHand[]): Child {
  const { address: _, gender: __, byHand: ___, ...kept } = child;
  const statedBy = child.protectedBy ?? (child.addressProtected ? ['unknown-unit'] : []);
  const others = statedBy.filter((one) => one !== BY_HAND);
  const protectedBy = facts.isProtected ? [...others, BY_HAND] : others;
  return {
    ...kept,
    ...factsOf(facts),
    ...(byHand.length > 0 && { byHand: [...new Set(byHand)].sort() }),
    protectedBy,
    addressProtected: protectedBy.length > 0,
  };
}

function factsOf({ firstName, lastName, birthDate, gender, address }: ChildFacts) {
  return { firstName, lastName, birthDate, ...(gender && { gender }), ...(address && { address }) };
}

/** The child with the contact person as a person has said: that stands against the files from now on. */
export function withContact(child: Child, guardianId: string, facts: ContactFacts): Child {
  const { name, relation, custody, custodyFrom, custodyTo } = facts;
  const said: Guardian = {
    id: guardianId,
    name,
    relation,
    custody,
    source: 'manual',
    ...(custody && custodyFrom !== undefined && { custodyFrom }),
    ...(custody && custodyTo !== undefined && { custodyTo }),
  };
  const place = child.guardians.findIndex(({ id }) => id === guardianId);
  const guardians = place < 0 ? [...child.guardians, said] : child.guardians.with(place, said);
  return withConflicts(
    { ...child, guardians },
    (one) => one.guardianId !== guardianId || one.stated !== custody,
  );
}

/** The child without the contact person. */
export const withoutContact = (child: Child, guardianId: string): Child =>
  withConflicts(
    { ...child, guardians: child.guardians.filter(({ id }) => id !== guardianId) },
    (one) => one.guardianId !== guardianId,
  );

/** Only the conflicts that are still some; a person who has looked and decided has settled the others. */
function withConflicts(child: Child, stands: (conflict: CustodyConflict) => boolean): Child {
  const { conflicts = [], ...rest } = child;
  const left = conflicts.filter(stands);
  return left.length > 0 ? { ...rest, conflicts: left } : rest;
}
