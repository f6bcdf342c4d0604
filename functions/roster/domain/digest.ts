import type { WantedPerson, WantedUnit } from './wanted-unit.ts';

/** What the last file said: `c` or `s` and the file's id of the person → hash of the content and the id in use. */
export type Digest = Map<string, { hash: string; id: string }>;

/** Stands for a person who is being taken in: known, so that a later file notices when they are gone. */
export const PENDING = '';

export interface Difference {
  added: WantedPerson[];
  changed: WantedPerson[];
  left: { kind: 'child' | 'staff'; id: string }[];
  unchanged: number;
  /** What the digest says once all is applied. */
  next: Digest;
}

export const digestKeyOf = (person: Pick<WantedPerson, 'kind' | 'fileId'>): string =>
  (person.kind === 'child' ? 'c' : 's') + person.fileId;

/** Tells what a file changes from what the last one said, without reading a single person. */
export function differenceFrom(
  digest: Digest,
  unit: WantedUnit,
  hash: (content: string) => string,
): Difference {
  const difference: Difference = { added: [], changed: [], left: [], unchanged: 0, next: new Map() };
  for (const person of unit.people) {
    const key = digestKeyOf(person);
    const now = hash(JSON.stringify(person.wanted)).slice(0, 12);
    const before = digest.get(key);
    difference.next.set(key, { hash: now, id: person.wanted.id });
    if (!before) difference.added.push(person);
    else if (before.hash !== now) difference.changed.push(person);
    else difference.unchanged += 1;
  }
  const present = new Set(unit.people.map((person) => `${person.kind} ${person.wanted.id}`));
  for (const [key, { id }] of digest) {
    const kind = key.startsWith('c') ? 'child' : 'staff';
    if (!difference.next.has(key) && !present.has(`${kind} ${id}`)) difference.left.push({ kind, id });
  }
  return difference;
}

/** The digest while the difference is being applied: newcomers are known, nobody is forgotten yet. */
export function pendingDigest(digest: Digest, difference: Difference): Digest {
  const pending: Digest = new Map(digest);
  for (const person of difference.added)
    pending.set(digestKeyOf(person), { hash: PENDING, id: person.wanted.id });
  return pending;
}
