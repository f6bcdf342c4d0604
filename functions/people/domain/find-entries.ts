import type { Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/child.ts';
import type { PersonFound } from '#shared/people/search-people.contract.ts';
import type { Staff } from '#shared/people/staff.ts';
import { findShelf, findWords } from './find-terms.ts';

/** Where a person is found: under each word of the name, and a child under the birth date too. */
export interface FindEntry {
  shelf: { kind: 'find' | 'born'; of: string };
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
    ...(place && { unitName: place.unitName }),
    ...(groupName !== undefined && { groupName }),
    addressProtected: child.addressProtected,
  };
}

export function staffAsFound(staff: Staff): PersonFound {
  const unitName = staff.places[0]?.unitName;
  return {
    id: staff.id,
    kind: 'staff',
    name: staff.name,
    ...(unitName !== undefined && { unitName }),
    addressProtected: staff.protectedBy.length > 0,
  };
}
