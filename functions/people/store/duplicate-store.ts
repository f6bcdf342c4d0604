import { parseCpr } from '#shared/people/cpr.ts';
import type { Candidate } from '#shared/people/duplicates.ts';
import type { PersonFound } from '#shared/people/search-people.contract.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Item, Table } from '#functions/kernel/table.ts';
import { byLikeness, childCandidates, staffCandidates } from '../domain/candidates.ts';
import { datesToTry } from '../domain/date-likeness.ts';
import { childAsFound, staffAsFound } from '../domain/find-entries.ts';
import { findShelf, findWords } from '../domain/find-terms.ts';
import { readPointer } from './alias-store.ts';
import { readChildProfile } from './child-store.ts';
import { findByCpr } from './cpr-store.ts';
import { findOnShelf } from './find-store.ts';
import { mailKey, readStaff } from './staff-store.ts';

type HashOnly = Pick<MunicipalityKeys, 'hash'>;

/** A shelf holds everyone with a word that begins with its two letters; more than these are not looked through. */
const MOST_ON_SHELF = 4000;

/** A child as described before it is made. */
export interface ChildDescribed {
  name: string;
  birthDate: string;
  cpr?: string | undefined;
}

/**
 * Who may be the child: by CPR number without doubt; by birth date (also a day off or with day and month changed about)
 * and name; and by name alone where a digit of the date may be wrong. One round trip of queries in parallel.
 */
export async function findChildDuplicates(
  table: Table,
  keys: HashOnly,
  tenant: string,
  { name, birthDate, cpr }: ChildDescribed,
): Promise<Candidate[]> {
  const number = cpr === undefined ? undefined : parseCpr(cpr)?.number;
  const born = datesToTry(birthDate).map((date) =>
    findOnShelf(table, tenant, { kind: 'born', of: date.slice(0, 7), begins: `${date}#` }, MOST_ON_SHELF),
  );
  const [byNumber, ...found] = await Promise.all([
    number === undefined ? undefined : childWithNumber(table, keys, tenant, number),
    ...born,
    ...onNameShelves(table, tenant, name),
  ]);
  const alike = childCandidates(found.flat(), { name, birthDate });
  return byLikeness(byNumber ? [byNumber, ...alike] : alike);
}

async function childWithNumber(
  table: Table,
  keys: HashOnly,
  tenant: string,
  number: string,
): Promise<Candidate | undefined> {
  const id = await findByCpr(table, tenant, keys.hash('cpr', number));
  const child = id === undefined ? undefined : await readChildProfile(table, tenant, id);
  return child && { ...childAsFound(child), same: true, because: ['cpr'] };
}

/** Who may be the member of staff: by work e-mail address without doubt, and by name. */
export async function findStaffDuplicates(
  table: Table,
  keys: HashOnly,
  tenant: string,
  { name, mail }: { name: string; mail?: string | undefined },
): Promise<Candidate[]> {
  const [byMail, ...found] = await Promise.all([
    mail === undefined ? undefined : staffWithMail(table, keys, tenant, mail),
    ...onNameShelves(table, tenant, name),
  ]);
  const alike = staffCandidates(found.flat(), name);
  return byLikeness(byMail ? [byMail, ...alike] : alike);
}

async function staffWithMail(
  table: Table,
  keys: HashOnly,
  tenant: string,
  mail: string,
): Promise<Candidate | undefined> {
  const item: Item | undefined = await table.get(mailKey(tenant, mailHash(keys, mail)));
  const [staff] = item ? await readStaff(table, tenant, [readPointer(item)]) : [];
  return staff && { ...staffAsFound(staff), same: true, because: ['mail'] };
}

/** The keyed hash under which a work e-mail address is looked up; letter case and spaces around it do not count. */
export const mailHash = (keys: HashOnly, mail: string): string =>
  keys.hash('mail', mail.trim().toLowerCase());

/** Beginnings that are written for each other at the start of Danish names. */
const beginnings: Record<string, readonly string[]> = {
  ch: ['kr', 'kh'],
  kr: ['ch'],
  ph: ['fi'],
  c: ['k', 's'],
  k: ['c'],
  w: ['v'],
  v: ['w'],
  z: ['s'],
  s: ['z', 'c'],
  j: ['y', 'hj'],
  y: ['j', 'i'],
  i: ['y'],
};

/** The shelves of the first and the last word of the name, and of how they are written otherwise. */
function onNameShelves(table: Table, tenant: string, name: string): Promise<PersonFound[]>[] {
  const words = findWords(name);
  const wanted = new Set<string>();
  for (const word of [words[0], words.at(-1)]) {
    if (word === undefined) continue;
    const shelf = findShelf(word);
    wanted.add(shelf);
    for (const other of beginnings[shelf] ?? []) wanted.add(other);
    for (const other of beginnings[shelf.slice(0, 1)] ?? [])
      wanted.add(findShelf(`${other}${word.slice(1)}`));
  }
  return [...wanted].map((of) => findOnShelf(table, tenant, { kind: 'find', of, begins: '' }, MOST_ON_SHELF));
}
