import * as z from 'zod';
import { idSchema } from '#shared/ids.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Write } from '#functions/kernel/table.ts';
import type { DirectoryUser } from '../domain/directory-user.ts';
import type { Shelf } from './shelf.ts';

/** By what a user is found. An address may be several users'; everything else is one user's alone. */
export type LookupKind = 'name' | 'external' | 'mail' | 'person';
interface Lookup {
  key: Key;
  isAlone: boolean;
}

const ALONE = 'user';
const ownerSchema = z.object({ id: idSchema });

const shelfOf = ({ tenant, keys }: Shelf, kind: LookupKind, value: string) => {
  // Sign-in names and addresses are the same in capitals; the directory's own ids are not (RFC 7643, 7 and 3.1).
  const exact = kind === 'external' || kind === 'person' ? value : value.toLowerCase();
  return partition(tenant, 'scim-lookup', kind, keys.hash('directory', `${kind} ${exact}`));
};

/** Every item by which the user is found. */
export function lookupsOf(shelf: Shelf, { id, personId, attributes }: DirectoryUser): Lookup[] {
  const alone = (kind: LookupKind, value: string): Lookup => ({
    key: { pk: shelfOf(shelf, kind, value), sk: ALONE },
    isAlone: true,
  });
  const addresses = new Set((attributes.emails ?? []).map((one) => one.value.toLowerCase()));
  return [
    alone('name', attributes.userName),
    ...(attributes.externalId === undefined ? [] : [alone('external', attributes.externalId)]),
    alone('person', personId),
    ...[...addresses].map((address) => ({
      key: { pk: shelfOf(shelf, 'mail', address), sk: id },
      isAlone: false,
    })),
  ];
}

/** What must be written along with the user for it to be found as it now is, and not as it was. */
export function lookupWrites(shelf: Shelf, before: DirectoryUser | undefined, after: DirectoryUser): Write[] {
  const was = before ? lookupsOf(shelf, before) : [];
  const is = lookupsOf(shelf, after);
  const isIn = (all: Lookup[], one: Lookup) =>
    all.some(({ key }) => key.pk === one.key.pk && key.sk === one.key.sk);
  return [
    ...is
      .filter((one) => !isIn(was, one))
      .map(({ key, isAlone }) => ({
        Put: {
          Item: { ...key, id: after.id },
          ...(isAlone && {
            ConditionExpression: 'attribute_not_exists(pk) OR id = :id',
            ExpressionAttributeValues: { ':id': after.id },
          }),
        },
      })),
    ...was.filter((one) => !isIn(is, one)).map(({ key }) => ({ Delete: { Key: key } })),
  ];
}

/** The ids of the users found by this. */
export async function readLookup(shelf: Shelf, kind: LookupKind, value: string): Promise<string[]> {
  const items = await shelf.table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': shelfOf(shelf, kind, value) },
  });
  return items.map((item) => ownerSchema.parse(item).id);
}
