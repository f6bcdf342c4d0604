import type { Child, Guardian } from '#shared/people/child.ts';
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
  const { id, firstName, lastName, birthDate, gender = child?.gender, address = child?.address } = wanted;
  const affiliations = placedIn(child?.affiliations ?? [], wanted.place, on);
  const said = { unitId: wanted.place.unitId, isProtected: wanted.protected };
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
    version: child?.version ?? 0,
  };
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
