import * as z from 'zod';
import { dateSchema, idSchema } from '#shared/ids.ts';
import type { PersonFound } from '#shared/people/search-people.contract.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Item, Table } from '#functions/kernel/table.ts';
import type { FindEntry } from '../domain/find-entries.ts';
import { findShelf, findWords, matchesWords } from '../domain/find-terms.ts';

/** Short names: there are several entries for every person. */
const storedSchema = z.object({
  id: idSchema,
  k: z.enum(['child', 'staff']),
  n: z.string(),
  b: dateSchema.optional(),
  u: z.string().optional(),
  /** The unit's id. */
  i: idSchema.optional(),
  g: z.string().optional(),
  p: z.literal(1).optional(),
  m: z.enum(['no-unit', 'left']).optional(),
});

/** At most this many are shown; one more tells that there are more. */
export const mostFound = 50;
const PAGE = 400;

/** Everyone found on the shelf of the word, whatever follows its first two letters; at most `most`. */
export const findOnShelf = (
  table: Table,
  tenant: string,
  shelf: { kind: FindEntry['shelf']['kind']; of: string; begins: string },
  most: number,
): Promise<PersonFound[]> =>
  gather(table, partition(tenant, shelf.kind, shelf.of), shelf.begins, () => true, most);

export const entryKey = (tenant: string, entry: Pick<FindEntry, 'shelf' | 'place'>): Key => ({
  pk: partition(tenant, entry.shelf.kind, entry.shelf.of),
  sk: entry.place,
});

export function entryItem(tenant: string, entry: FindEntry): Item {
  const { id, kind, name, birthDate, unitId, unitName, groupName, addressProtected, mark } = entry.person;
  return {
    ...entryKey(tenant, entry),
    id,
    k: kind,
    n: name,
    ...(birthDate !== undefined && { b: birthDate }),
    ...(unitName !== undefined && { u: unitName }),
    ...(groupName !== undefined && { g: groupName }),
    ...(unitId !== undefined && { i: unitId }),
    ...(addressProtected && { p: 1 }),
    ...(mark && { m: mark }),
  };
}

function readEntry(item: Item): PersonFound {
  const { id, k, n, b, u, i, g, p, m } = storedSchema.parse(item);
  return {
    id,
    kind: k,
    name: n,
    ...(b !== undefined && { birthDate: b }),
    ...(u !== undefined && { unitName: u }),
    ...(g !== undefined && { groupName: g }),
    ...(i !== undefined && { unitId: i }),
    addressProtected: p === 1,
    ...(m && { mark: m }),
  };
}

/**
 * Up to `mostFound` + 1 people each of whose names some searched word begins. Reads the shelf of the longest word, a
 * page at a time, until enough are found.
 */
export async function findByName(table: Table, tenant: string, name: string): Promise<PersonFound[]> {
  const words = findWords(name);
  const longest = words.toSorted((one, other) => other.length - one.length)[0];
  if (longest === undefined) return [];
  const shelf = partition(tenant, 'find', findShelf(longest));
  return gather(table, shelf, longest, (person) => matchesWords(findWords(person.name), words));
}

export async function findByBirthDate(
  table: Table,
  tenant: string,
  birthDate: string,
): Promise<PersonFound[]> {
  return gather(table, partition(tenant, 'born', birthDate.slice(0, 7)), `${birthDate}#`, () => true);
}

/** Everyone on one of the lists kept beside the search: at most `most`, and one more when there are more. */
export async function listMarked(
  table: Table,
  tenant: string,
  mark: NonNullable<PersonFound['mark']>,
  most: number,
): Promise<PersonFound[]> {
  return gather(table, partition(tenant, 'marked', mark), '', () => true, most);
}

async function gather(
  table: Table,
  pk: string,
  begins: string,
  matches: (person: PersonFound) => boolean,
  most = mostFound,
): Promise<PersonFound[]> {
  const found = new Map<string, PersonFound>();
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.queryPage({
      KeyConditionExpression: begins === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :begins)',
      ExpressionAttributeValues: { ':pk': pk, ...(begins !== '' && { ':begins': begins }) },
      ConsistentRead: false,
      Limit: PAGE,
      ...(from && { ExclusiveStartKey: from }),
    });
    for (const person of page.items.map(readEntry)) if (matches(person)) found.set(person.id, person);
    from = page.next;
  } while (from && found.size <= most);
  return [...found.values()].slice(0, most + 1);
}

/** The children born in a month (`yyyy-mm`), as a search shows them. */
export async function listBornIn(table: Table, tenant: string, month: string): Promise<PersonFound[]> {
  const most = 5000;
  const all = await gather(table, partition(tenant, 'born', month), '', () => true, most);
  return all.filter(({ kind }) => kind === 'child');
}
