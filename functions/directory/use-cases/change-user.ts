import { isDeepStrictEqual } from 'node:util';
import { base32 } from '#functions/kernel/base32.ts';
import { randomBytes } from 'node:crypto';
import { addressesOf, type DirectoryUser, type UserAttributes } from '../domain/directory-user.ts';
import { ScimFailure } from '../scim/failure.ts';
import { changeMembers } from '../store/group-store.ts';
import { releaseAddress } from '../store/staff-store.ts';
import type { Shelf } from '../store/shelf.ts';
import { readUser, removeUser, saveUser } from '../store/user-store.ts';
import { personOfUser } from './person-of-user.ts';
import type { ScimCall } from './scim-call.ts';
import { settlingFacts } from './settling-facts.ts';
import { letGo, settleUser } from './settle-user.ts';

const ATTEMPTS = 8;

/** The id that the same user always gets, so that one who is sent anew after being taken out is the same person again. */
const idFor = ({ keys }: Shelf, { externalId, userName }: UserAttributes): string =>
  keys
    .hash('directory', externalId === undefined ? `by name ${userName.toLowerCase()}` : `by id ${externalId}`)
    .slice(0, 16);

/** Takes in a user. Throws uniqueness for one who is here already. */
export async function addUser(call: ScimCall, attributes: UserAttributes): Promise<DirectoryUser> {
  const { tools, shelf, now } = call;
  const at = now.toISOString();
  for (const id of [idFor(shelf, attributes), base32(randomBytes(10))]) {
    const person = await personOfUser(shelf, { id, attributes });
    const made: DirectoryUser = {
      ...{ id, ...person, attributes, groups: [], ended: false, version: 1 },
      ...{ madeAt: at, changedAt: at },
    };
    const saved = await saveUser(shelf, undefined, made);
    if (saved === 'taken') throw alreadyHere();
    if (saved === 'saved') {
      await settleUser(tools, shelf, made, await settlingFacts(shelf, now));
      return made;
    }
    // The id is in use: by the same user, sent twice, or by one who has meanwhile got another external id.
    const holder = await readUser(shelf, id);
    if (holder && idFor(shelf, holder.attributes) === id) {
      // An earlier try may have been cut short before the person was brought in step.
      await settleUser(tools, shelf, holder, await settlingFacts(shelf, now));
      throw alreadyHere();
    }
  }
  throw alreadyHere();
}

const alreadyHere = () => new ScimFailure(409, 'a user with this name or id is here already', 'uniqueness');

/** Changes a user as it stands when it is written, and brings the person in step. */
export async function changeUser(
  { tools, shelf, now }: ScimCall,
  id: string,
  change: (user: DirectoryUser) => UserAttributes,
): Promise<DirectoryUser> {
  const facts = await settlingFacts(shelf, now);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = await readUser(shelf, id);
    if (!before) throw new ScimFailure(404, 'there is no such user');
    const attributes = change(before);
    const { personId, joined } = before;
    const person = await personOfUser(shelf, { id, attributes, before: { personId, joined } });
    const wanted = { ...before, ...person, attributes };
    if (isDeepStrictEqual(before, wanted)) {
      await settleUser(tools, shelf, before, facts);
      return before;
    }
    const after = { ...wanted, version: before.version + 1, changedAt: now.toISOString() };
    // First what it takes away: were it cut short after saving, nobody would know whom to take it from.
    if (person.personId !== personId) await letGo(tools, shelf, personId, now);
    await releaseAddresses(shelf, before, addressesOf(attributes));
    const saved = await saveUser(shelf, before, after);
    if (saved === 'taken') throw alreadyHere();
    if (saved === 'changed') continue;
    await settleUser(tools, shelf, after, facts);
    return after;
  }
  throw new ScimFailure(503, 'the user changes faster than it can be written');
}

/** Takes the user out for good. What the directory gave the person ends; the person stays on file. */
export async function takeOutUser({ tools, shelf, now }: ScimCall, id: string): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const user = await readUser(shelf, id);
    if (!user) throw new ScimFailure(404, 'there is no such user');
    await letGo(tools, shelf, user.personId, now);
    await releaseAddresses(shelf, user, []);
    for (const groupId of user.groups)
      await changeMembers(shelf.table, shelf.tenant, groupId, { added: [], removed: [id] });
    if (await removeUser(shelf, user)) return;
  }
  throw new ScimFailure(503, 'the user changes faster than it can be written');
}

/** The addresses by which the directory made its own person known, but for those that the person still has. */
async function releaseAddresses(
  { table, keys, tenant }: Shelf,
  { personId, joined, attributes }: DirectoryUser,
  still: readonly string[],
): Promise<void> {
  if (joined) return;
  for (const address of addressesOf(attributes))
    if (!still.includes(address)) await releaseAddress(table, keys, tenant, { address, personId });
}
