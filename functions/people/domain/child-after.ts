import type { Child, CustodyConflict, Guardian, HeldByHand } from '#shared/people/child.ts';
import type { WantedChild, WantedGuardian } from '#shared/people/wanted.ts';
import { leftUnit, openUnitIds, placedIn } from './places.ts';
import { protectionAfter, protectionAfterLeaving } from './protection.ts';

/**
 * The child after a unit's file of the day `on`; version 0 stands for a child not stored yet. What the file does not
 * name is kept: an address, notices, other units' places, custody from a better source.
 */
export function childAfterFile(
  child: Child | undefined,
  wanted: WantedChild,
  { tenant, on }: { tenant: string; on: string },
): Child {
  const { id } = wanted;
  const { firstName, lastName, birthDate, gender, address } = withWhatHandsHold(child, wanted);
  const affiliations = placedIn(child?.affiliations ?? [], wanted.place, on);
  const said = { unitId: wanted.place.unitId, isProtected: wanted.protected };
  const conflicts = conflictsAfter(child, wanted, on);
  const protectedBy = protectionAfter(child?.protectedBy ?? [], said, openUnitIds(affiliations));
  return {
    tenant,
    id,
    firstName,
    lastName,
    birthDate,
    ...(gender && { gender }),
    addressProtected: protectedBy.length > 0,
    ...(address && { address }),
    affiliations,
    guardians: guardiansAfter(child?.guardians ?? [], wanted.guardians),
    notices: child?.notices ?? [],
    protectedBy,
    releases: child?.releases ?? [],
    stops: child?.stops ?? [],
    ...(child?.byHand && { byHand: child.byHand }),
    ...(conflicts.length > 0 && { conflicts }),
    ...(child?.mergedFrom && { mergedFrom: child.mergedFrom }),
    version: child?.version ?? 0,
  };
}

type Facts = Pick<Child, 'firstName' | 'lastName' | 'birthDate' | 'gender' | 'address'>;

/** What the file says, but for what a person has set right; what it leaves out is kept. */
function withWhatHandsHold(child: Child | undefined, wanted: WantedChild): Facts {
  const said = {
    ...wanted,
    gender: wanted.gender ?? child?.gender,
    address: wanted.address ?? child?.address,
  };
  if (!child) return said;
  const holds = (what: HeldByHand) => child.byHand?.includes(what);
  return {
    ...(holds('name') ? pickName(child) : pickName(said)),
    birthDate: (holds('birth-date') ? child : said).birthDate,
    gender: (holds('gender') ? child : said).gender,
    address: (holds('address') ? child : said).address,
  };
}
const pickName = ({ firstName, lastName }: Facts) => ({ firstName, lastName });

/** Where the files disagree with a better source; a conflict stays as it was first seen until they agree again. */
function conflictsAfter(child: Child | undefined, wanted: WantedChild, on: string): CustodyConflict[] {
  if (!child) return [];
  const { unitId } = wanted.place;
  const others = (child.conflicts ?? []).filter((one) => one.unitId !== unitId);
  const here = custodyNotApplied(child, wanted.guardians).map(({ id, custody }): CustodyConflict => {
    const seen = child.conflicts?.find(
      (one) => one.unitId === unitId && one.guardianId === id && one.stated === custody,
    );
    return seen ?? { guardianId: id, stated: custody, unitId, on };
  });
  return [...others, ...here];
}

/** The child after being gone from a unit's file of the day `on`. */
export function childAfterLeaving(child: Child, unitId: string, on: string): Child {
  const affiliations = leftUnit(child.affiliations, unitId, on);
  const protectedBy = protectionAfterLeaving(child.protectedBy ?? [], unitId, openUnitIds(affiliations));
  return { ...child, affiliations, protectedBy, addressProtected: protectedBy.length > 0 };
}

/** Custody from CPR or entered by hand stands, whatever grunddata says; what grunddata alone said goes with it. */
function guardiansAfter(known: readonly Guardian[], wanted: readonly WantedGuardian[]): Guardian[] {
  const stands = new Map(
    known.filter((guardian) => guardian.source !== 'grunddata').map((guardian) => [guardian.id, guardian]),
  );
  const stated = wanted.map(({ id, name, relation, custody }): Guardian => {
    const better = stands.get(id);
    stands.delete(id);
    return better ? { ...better, name } : { id, name, relation, custody, source: 'grunddata' };
  });
  return [...stated, ...stands.values()];
}

/** Contacts whose custody the file states otherwise than a better source: noted for people, not applied. */
export function custodyNotApplied(child: Child, wanted: readonly WantedGuardian[]): WantedGuardian[] {
  return wanted.filter(({ id, custody }) =>
    child.guardians.some(
      (known) => known.id === id && known.source !== 'grunddata' && known.custody !== custody,
    ),
  );
}
