import type { PersonFound } from '#shared/people/search-people.contract.ts';
import type { Write } from '#functions/kernel/table.ts';
import { isDeepStrictEqual } from 'node:util';
import { findEntries } from '../domain/find-entries.ts';
import { entryItem, entryKey } from './find-store.ts';

/** The index changes with the person, in the same transaction: entries that no longer fit go, the others are put. */
export function findWrites(tenant: string, before: PersonFound | undefined, after: PersonFound): Write[] {
  if (before && isDeepStrictEqual(before, after)) return [];
  const wanted = findEntries(after);
  const stays = new Set(wanted.map((entry) => `${entry.shelf.of} ${entry.place}`));
  const gone = before
    ? findEntries(before).filter((entry) => !stays.has(`${entry.shelf.of} ${entry.place}`))
    : [];
  return [
    ...gone.map((entry) => ({ Delete: { Key: entryKey(tenant, entry) } })),
    ...wanted.map((entry) => ({ Put: { Item: entryItem(tenant, entry) } })),
  ];
}
