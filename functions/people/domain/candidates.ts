import type { Candidate, Likeness } from '#shared/people/duplicates.ts';
import type { PersonFound } from '#shared/people/search-people.contract.ts';
import { dateLikeness } from './date-likeness.ts';
import { nameLikeness } from './name-likeness.ts';

const MOST = 20;

/** Among people found, the children who may be the one described: alike in name and in birth date. */
export function childCandidates(
  people: Iterable<PersonFound>,
  { name, birthDate }: { name: string; birthDate: string },
): Candidate[] {
  return candidates(people, 'child', (person) => {
    const date = person.birthDate === undefined ? undefined : dateLikeness(birthDate, person.birthDate);
    const alike = date && nameLikeness(name, person.name, date === 'same-birth-date');
    return date && alike ? [alike, date] : undefined;
  });
}

/** Among people found, the staff who may be the one described: alike in name. */
export const staffCandidates = (people: Iterable<PersonFound>, name: string): Candidate[] =>
  candidates(people, 'staff', (person) => {
    const alike = nameLikeness(name, person.name);
    return alike && [alike];
  });

function candidates(
  people: Iterable<PersonFound>,
  kind: PersonFound['kind'],
  likenessOf: (person: PersonFound) => Likeness[] | undefined,
): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const person of people) {
    if (person.kind !== kind || found.has(person.id)) continue;
    const because = likenessOf(person);
    if (because) found.set(person.id, { ...person, same: false, because });
  }
  return [...found.values()];
}

const weight: Record<Likeness, number> = {
  cpr: 100,
  mail: 100,
  'same-name': 6,
  'names-swapped': 5,
  'name-spelled-otherwise': 4,
  'part-of-name': 2,
  'same-birth-date': 4,
  'birth-date-swapped': 3,
  'birth-date-near': 2,
};
const weightOf = ({ because }: Candidate) => because.reduce((sum, one) => sum + weight[one], 0);

/** Those without doubt first, then the most alike; each once; at most 20. */
export function byLikeness(all: readonly Candidate[]): Candidate[] {
  const once = new Map<string, Candidate>();
  for (const one of all) if (one.same || !once.has(one.id)) once.set(one.id, one);
  return [...once.values()]
    .sort((one, other) => weightOf(other) - weightOf(one) || one.id.localeCompare(other.id))
    .slice(0, MOST);
}
