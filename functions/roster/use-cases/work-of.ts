import { createHash } from 'node:crypto';
import type { PeopleChanges } from '#functions/people/index.ts';
import { digestKeyOf } from '../domain/digest.ts';
import type { WantedPerson } from '../domain/wanted-unit.ts';
import type { Look } from './look-at-file.ts';

/** One person's part of the work. */
type Part = { key: string } & ({ person: WantedPerson } | { left: 'child' | 'staff'; id: string });

/** Everything the file changes about people, always in the same order. */
export function workOf({ difference }: Pick<Look, 'difference'>): Part[] {
  const taken = [...difference.added, ...difference.changed].map((person) => ({
    key: digestKeyOf(person),
    person,
  }));
  const left = difference.left.map(({ kind, id }) => ({ key: `${kind} ${id}`, left: kind, id }));
  const byKey = (one: Part, other: Part) => (one.key < other.key ? -1 : 1);
  return [...taken.sort(byKey), ...left.sort(byKey)];
}

/** Tells whether work that was begun is still the same work. */
export function workMark(look: Pick<Look, 'difference' | 'digest'>): string {
  const mark = createHash('sha256');
  for (const { key } of workOf(look)) mark.update(`${key}:${look.digest.get(key)?.hash ?? ''}\n`);
  return mark.digest('base64url').slice(0, 16);
}

/** The parts as people takes them. */
export function changesOf(parts: readonly Part[], aliases: ReadonlyMap<string, string>): PeopleChanges {
  const people = parts.flatMap((part) => ('person' in part ? [part.person] : []));
  const left = (kind: 'child' | 'staff') =>
    parts.flatMap((part) => ('left' in part && part.left === kind ? [part.id] : []));
  return {
    children: people.flatMap((person) => (person.kind === 'child' ? [person.wanted] : [])),
    staff: people.flatMap((person) => (person.kind === 'staff' ? [person.wanted] : [])),
    childrenLeft: left('child'),
    staffLeft: left('staff'),
    aliases,
  };
}
