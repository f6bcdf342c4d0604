import { isDeepStrictEqual } from 'node:util';
import type { PersonFound } from '#shared/people/search-people.contract.ts';
import type { Write } from '#functions/kernel/table.ts';
import { findEntries, type FindEntry } from '../domain/find-entries.ts';
import { entryItem, entryKey } from './find-store.ts';

/** The index changes with the person, in the same transaction: entries that no longer fit go, the others are put. */
export function findWrites(
  tenant: string,
  before: PersonFound | undefined,
  after: PersonFound | undefined,
): Write[] {
  if (isDeepStrictEqual(before, after)) return [];
  const nameOf = ({ shelf, place }: FindEntry) => `${shelf.kind} ${shelf.of} ${place}`;
  const wanted = after ? findEntries(after) : [];
  const stays = new Set(wanted.map(nameOf));
  const gone = before ? findEntries(before).filter((entry) => !stays.has(nameOf(entry))) : [];
  return [
    ...gone.map((entry) => ({ Delete: { Key: entryKey(tenant, entry) } })),
    ...wanted.map((entry) => ({ Put: { Item: entryItem(tenant, entry) } })),
  ];
}
