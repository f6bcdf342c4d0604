import type { Affiliation, Child, Guardian } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import type { MergeField } from '#shared/people/merge.ts';
import type { Staff } from '#shared/people/staff.ts';
import type { StoredGuardian } from './guardian-after.ts';

type Chosen = readonly MergeField[];

/** The child that two turn out to be: of the facts the chosen ones, of all else what either has. */
export function mergedChild(keep: Child, gone: Child, fromGone: Chosen): Child {
  const of = (field: MergeField) => (fromGone.includes(field) ? gone : keep);
  const { firstName, lastName } = of('name');
  const gender = of('gender').gender ?? keep.gender ?? gone.gender;
  const address = of('address').address ?? keep.address ?? gone.address;
  const protectedBy = union(keep.protectedBy ?? [], gone.protectedBy ?? [], String).sort();
  const byHand = union(keep.byHand ?? [], gone.byHand ?? [], String).sort();
  const conflicts = union(keep.conflicts ?? [], gone.conflicts ?? [], (one) => one.unitId + one.guardianId);
  return {
    tenant: keep.tenant,
    id: keep.id,
    firstName,
    lastName,
    birthDate: of('birth-date').birthDate,
    ...(gender && { gender }),
    addressProtected: keep.addressProtected || gone.addressProtected,
    ...(address && { address }),
    affiliations: placesOfBoth(keep.affiliations, gone.affiliations),
    guardians: guardiansOfBoth(keep.guardians, gone.guardians),
    notices: union(keep.notices, gone.notices, (notice) => `${String(notice.version)} ${notice.sentOn}`).sort(
      (one, other) => one.sentOn.localeCompare(other.sentOn),
    ),
    protectedBy,
    releases: union(keep.releases, gone.releases, ({ id }) => id),
    stops: union(keep.stops, gone.stops, ({ id }) => id),
    ...(byHand.length > 0 && { byHand }),
    ...(conflicts.length > 0 && { conflicts }),
    mergedFrom: union([...(keep.mergedFrom ?? []), ...(gone.mergedFrom ?? [])], [gone.id], String),
    version: keep.version,
  };
}

/** A place that both have now in the same groups is one, from the earlier day; all others stand beside each other. */
function placesOfBoth(keep: readonly Affiliation[], gone: readonly Affiliation[]): Affiliation[] {
  const same = (place: Affiliation) =>
    `${place.unitId} ${place.groups.map(({ id }) => id).join()} ${place.to ?? ''}`;
  const both = new Map<string, Affiliation>();
  for (const place of [...keep, ...gone]) {
    const known = both.get(same(place));
    const from = known && known.from < place.from ? known.from : place.from;
    both.set(same(place), { ...(known ?? place), from });
  }
  return [...both.values()].sort((one, other) => one.from.localeCompare(other.from));
}

const trust: Record<Guardian['source'], number> = { cpr: 2, manual: 1, grunddata: 0 };

/** Of a contact that both have, what the better source says; custody is never gained by being counted twice. */
function guardiansOfBoth(keep: readonly Guardian[], gone: readonly Guardian[]): Guardian[] {
  const both = new Map(keep.map((one) => [one.id, one]));
  for (const other of gone) {
    const known = both.get(other.id);
    if (!known || trust[other.source] > trust[known.source]) both.set(other.id, other);
    else if (known.source === other.source)
      both.set(other.id, { ...known, custody: known.custody && other.custody });
  }
  return [...both.values()];
}

/** The contact persons of a child after two of them turned out to be one. */
export function guardiansRenamed(
  guardians: readonly Guardian[],
  gone: string,
  keep: { id: string; name: string },
): Guardian[] {
  const [known, other] = [keep.id, gone].map((id) => guardians.find((one) => one.id === id));
  if (!other) return [...guardians];
  if (!known) return guardians.map((one) => (one.id === gone ? { ...one, ...keep } : one));
  const [one = known] = guardiansOfBoth([known], [{ ...other, id: keep.id }]);
  return guardians
    .filter(({ id }) => id !== gone)
    .map((guardian) => (guardian.id === keep.id ? { ...one, name: keep.name } : guardian));
}

/** The contact person that two turn out to be. */
export function mergedGuardian(keep: StoredGuardian, gone: StoredGuardian, fromGone: Chosen): StoredGuardian {
  const [contact, other] = fromGone.includes('contact') ? [gone, keep] : [keep, gone];
  const address = contact.address ?? other.address;
  const email = contact.email ?? other.email;
  return {
    tenant: keep.tenant,
    id: keep.id,
    name: (fromGone.includes('name') ? gone : keep).name,
    ...(address && { address }),
    phones: contact.phones.length > 0 ? contact.phones : other.phones,
    ...(email !== undefined && { email }),
    protectedBy: union(keep.protectedBy, gone.protectedBy, String).sort(),
    version: keep.version,
  };
}

/** The member of staff that two turn out to be: with the roles and places of both. */
export function mergedStaff(keep: Staff, gone: Staff, fromGone: Chosen): Staff {
  const initials = keep.initials ?? gone.initials;
  const mail = (fromGone.includes('mail') ? gone : keep).mail ?? keep.mail ?? gone.mail;
  return {
    tenant: keep.tenant,
    id: keep.id,
    name: (fromGone.includes('name') ? gone : keep).name,
    ...(initials !== undefined && { initials }),
    memberships: union(keep.memberships, gone.memberships, (held) => JSON.stringify(held)),
    places: union(keep.places, gone.places, ({ unitId }) => unitId).sort((one, other) =>
      one.unitId.localeCompare(other.unitId),
    ),
    protectedBy: union(keep.protectedBy, gone.protectedBy, String).sort(),
    ...(mail !== undefined && { mail }),
    version: keep.version,
  };
}

/** The fields in which two children differ, so that one has to be chosen. What only one has is taken as it is. */
export function childChoices(keep: Child, gone: Child, bothHaveCpr: boolean): MergeField[] {
  const differs = (one: unknown, other: unknown) =>
    one !== undefined && other !== undefined && JSON.stringify(one) !== JSON.stringify(other);
  return [
    ...(fullName(keep) === fullName(gone) ? [] : (['name'] as const)),
    ...(keep.birthDate === gone.birthDate ? [] : (['birth-date'] as const)),
    ...(differs(keep.gender, gone.gender) ? (['gender'] as const) : []),
    ...(differs(keep.address, gone.address) ? (['address'] as const) : []),
    ...(bothHaveCpr ? (['cpr'] as const) : []),
  ];
}

function union<Thing>(
  one: readonly Thing[],
  other: readonly Thing[],
  keyOf: (thing: Thing) => string,
): Thing[] {
  const both = new Map(other.map((thing) => [keyOf(thing), thing]));
  const own = new Set(one.map(keyOf));
  return [...one, ...[...both].filter(([key]) => !own.has(key)).map(([, thing]) => thing)];
}
