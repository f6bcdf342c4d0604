import { asSeen } from '#functions/kernel/as-seen.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Item, Write } from '#functions/kernel/table.ts';
import { storedUserSchema, userAttributesSchema, type DirectoryUser } from '../domain/directory-user.ts';
import type { Shelf } from './shelf.ts';
import { lookupsOf, lookupWrites, readLookup, type LookupKind } from './lookup-store.ts';

const userKey = (tenant: string, id: string): Key => ({ pk: partition(tenant, 'scim', 'user'), sk: id });
const boundTo = (id: string) => `directory user ${id}`;

function opened({ keys }: Shelf, item: Item): DirectoryUser {
  const { sealed, ...rest } = storedUserSchema.parse(item);
  const attributes = userAttributesSchema.parse(JSON.parse(keys.openText(boundTo(rest.id), sealed)));
  return { ...rest, attributes };
}

export async function readUser(shelf: Shelf, id: string): Promise<DirectoryUser | undefined> {
  const item = await shelf.table.get(userKey(shelf.tenant, id));
  return item && opened(shelf, item);
}

/** All users, in the order of their ids. */
export async function listUsers(shelf: Shelf): Promise<DirectoryUser[]> {
  const items = await shelf.table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': userKey(shelf.tenant, '-').pk },
  });
  return items.map((item) => opened(shelf, item));
}

export async function readUsers(shelf: Shelf, ids: readonly string[]): Promise<DirectoryUser[]> {
  const items = await shelf.table.batchGet([...new Set(ids)].map((id) => userKey(shelf.tenant, id)));
  return items.map((item) => opened(shelf, item)).sort((one, other) => one.id.localeCompare(other.id));
}

/** The users who have this sign-in name, external id or address: found without reading anyone else. */
export async function findUsers(shelf: Shelf, kind: LookupKind, value: string): Promise<DirectoryUser[]> {
  return readUsers(shelf, await readLookup(shelf, kind, value));
}

/**
 * Writes the user as changed since `before` was read, together with how it is found. `taken`: another user has the
 * sign-in name, the external id or the person; `changed`: somebody else was faster.
 */
export async function saveUser(
  shelf: Shelf,
  before: DirectoryUser | undefined,
  after: DirectoryUser,
): Promise<'saved' | 'taken' | 'changed'> {
  const { attributes, ...rest } = after;
  const put: Write = {
    Put: {
      Item: {
        ...userKey(shelf.tenant, after.id),
        ...rest,
        sealed: shelf.keys.sealText(boundTo(after.id), JSON.stringify(attributes)),
      },
      ...(before ? asSeen(before.version) : { ConditionExpression: 'attribute_not_exists(pk)' }),
    },
  };
  const written = await shelf.table.transact([put, ...lookupWrites(shelf, before, after)]);
  if (written.ok) return 'saved';
  return written.failed.includes(0) ? 'changed' : 'taken';
}

/** Takes the user out, with everything by which it is found. False when it has changed meanwhile. */
export async function removeUser(shelf: Shelf, user: DirectoryUser): Promise<boolean> {
  const { ok } = await shelf.table.transact([
    {
      Delete: {
        Key: userKey(shelf.tenant, user.id),
        ...asSeen(user.version),
      },
    },
    ...lookupsOf(shelf, user).map(({ key }) => ({ Delete: { Key: key } })),
  ]);
  return ok;
}

/** Notes whether the sessions of a user who is not active have been ended; nothing when the user has changed meanwhile. */
export async function noteEnded(shelf: Shelf, user: DirectoryUser, ended: boolean): Promise<void> {
  await shelf.table.update({
    Key: userKey(shelf.tenant, user.id),
    UpdateExpression: 'SET ended = :ended, version = :next',
    ConditionExpression: 'version = :seen',
    ExpressionAttributeValues: { ':ended': ended, ':seen': user.version, ':next': user.version + 1 },
  });
}
