import type { Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import type { PersonFound } from '#shared/people/search-people.contract.ts';
import type { Staff } from '#shared/people/staff.ts';
import { findShelf, findWords } from './find-terms.ts';

/** Where a person is found: under each word of the name, a child under the birth date too, and on the list of a mark. */
export interface FindEntry {
  shelf: { kind: 'find' | 'born' | 'marked'; of: string };
  /** Unique within the shelf: it ends with the person's id. */
  place: string;
  person: PersonFound;
}

/** Every entry by which the person is found; the same person always gives the same entries. */
export function findEntries(person: PersonFound): FindEntry[] {
  const words = findWords(person.name);
  const entries: FindEntry[] = [...new Set(words)].map((word) => {
    const rest = words.filter((other) => other !== word).join(' ');
    return {
      shelf: { kind: 'find', of: findShelf(word) },
      place: `${word} ${rest}`.slice(0, 200).trimEnd() + `#${person.id}`,
      person,
    };
  });
  if (person.birthDate !== undefined)
    entries.push({
      shelf: { kind: 'born', of: person.birthDate.slice(0, 7) },
      place: `${person.birthDate}#${person.id}`,
      person,
    });
  if (person.mark)
    entries.push({
      shelf: { kind: 'marked', of: person.mark },
      place: `${person.birthDate ?? ''}#${person.id}`,
      person,
    });
  return entries;
}

/** What a search shows of a child: the latest place that has not ended. */
export function childAsFound(child: Child): PersonFound {
  const open = child.affiliations.filter((place) => place.to === undefined);
  const place = open.toSorted(
    (one, other) => other.from.localeCompare(one.from) || one.unitId.localeCompare(other.unitId),
  )[0];
  const groupName = place?.groups[0]?.name;
  return {
    id: child.id,
    kind: 'child',
    name: fullName(child),
    birthDate: child.birthDate,
    ...(place && { unitId: place.unitId, unitName: place.unitName }),
    ...(groupName !== undefined && { groupName }),
    addressProtected: child.addressProtected,
    ...(open.every(({ groups }) => groups.length === 0) && { mark: 'no-unit' as const }),
  };
}

export function staffAsFound(staff: Staff): PersonFound {
  const place = staff.places[0];
  return {
    id: staff.id,
    kind: 'staff',
    name: staff.name,
    ...(place && { unitId: place.unitId, unitName: place.unitName }),
    addressProtected: staff.protectedBy.length > 0,
    ...(hasLeft(staff) && { mark: 'left' as const }),
  };
}

/**
 * In no unit's file any more, and either every role has an end, or the files that once gave some give none: what is
 * still held by hand or by the directory is then for a person to look at. Whoever never held a role has not left.
 */
function hasLeft({ memberships, places }: Pick<Staff, 'memberships' | 'places'>): boolean {
  if (places.length > 0 || memberships.length === 0) return false;
  const fromFiles = memberships.filter((held) => held.givenBy === undefined);
  const isOver = (held: (typeof memberships)[number]) => held.to !== undefined;
  return memberships.every(isOver) || (fromFiles.length > 0 && fromFiles.every(isOver));
}
