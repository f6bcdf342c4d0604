import { randomBytes } from 'node:crypto';
import { base32 } from '#functions/kernel/base32.ts';
import { inParallel } from '#functions/kernel/in-parallel.ts';
import type { DirectoryGroup, GroupAttributes } from '../domain/directory-group.ts';
import { ScimFailure } from '../scim/failure.ts';
import { changeMembers, listMembers, readGroup, removeGroup, saveGroup } from '../store/group-store.ts';
import type { Shelf } from '../store/shelf.ts';
import { readUser, readUsers, saveUser } from '../store/user-store.ts';
import type { ScimCall } from './scim-call.ts';
import { settlingFacts } from './settling-facts.ts';
import { settleUser } from './settle-user.ts';

const ATTEMPTS = 8;
const WIDTH = 16;

const idFor = ({ keys }: Shelf, { externalId, displayName }: GroupAttributes): string =>
  keys
    .hash(
      'directory',
      externalId === undefined ? `group by name ${displayName}` : `group by id ${externalId}`,
    )
    .slice(0, 16);

/** Takes in a group with its members. Throws uniqueness for one that is here already. */
export async function addGroup(call: ScimCall, attributes: GroupAttributes): Promise<DirectoryGroup> {
  const { shelf, now } = call;
  const at = now.toISOString();
  const { displayName: name, externalId } = attributes;
  const wanted = await knownMembers(shelf, membersOf(attributes));
  for (const id of [idFor(shelf, attributes), base32(randomBytes(10))]) {
    const holder = await readGroup(shelf.table, shelf.tenant, id);
    if (holder && idFor(shelf, attributesOf(holder)) !== id) continue;
    if (holder) {
      if (holder.renamed) await settleNamed(call, holder, await listMembers(shelf.table, shelf.tenant, id));
      throw alreadyHere();
    }
    const made: DirectoryGroup = {
      ...{ id, name, renamed: true, madeAt: at, changedAt: at, version: 1 },
      ...(externalId !== undefined && { externalId }),
    };
    // The group last: a try that was cut short is made again whole.
    await setMembers(call, id, { before: [], wanted });
    if (await saveGroup(shelf.table, shelf.tenant, undefined, made)) return settleNamed(call, made, wanted);
  }
  throw alreadyHere();
}

const alreadyHere = () => new ScimFailure(409, 'this group is here already', 'uniqueness');
const membersOf = ({ members = [] }: GroupAttributes): string[] => members.map((one) => one.value);
export const attributesOf = ({ name, externalId }: DirectoryGroup): GroupAttributes => ({
  displayName: name,
  ...(externalId !== undefined && { externalId }),
});

/** Changes a group and its members as they stand, and brings everyone touched in step. */
export async function changeGroup(
  call: ScimCall,
  id: string,
  change: (group: DirectoryGroup, members: readonly string[]) => GroupAttributes,
): Promise<DirectoryGroup> {
  const { shelf, now } = call;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const [group, before] = await Promise.all([
      readGroup(shelf.table, shelf.tenant, id),
      listMembers(shelf.table, shelf.tenant, id),
    ]);
    if (!group) throw new ScimFailure(404, 'there is no such group');
    const wanted = change(group, before);
    const ids = await knownMembers(shelf, membersOf(wanted), before);
    const { displayName: name, externalId } = wanted;
    const isSame = name === group.name && externalId === group.externalId && !group.renamed;
    const { externalId: _was, ...rest } = group;
    const after: DirectoryGroup = isSame
      ? group
      : {
          ...{ ...rest, name, renamed: true, changedAt: now.toISOString(), version: group.version + 1 },
          ...(externalId !== undefined && { externalId }),
        };
    if (!isSame && !(await saveGroup(shelf.table, shelf.tenant, group, after))) continue;
    await setMembers(call, id, { before, wanted: ids });
    if (isSame) return after;
    return settleNamed(call, after, ids);
  }
  throw new ScimFailure(503, 'the group changes faster than it can be written');
}

/** Takes the group out for good, and its members out of it. One that is gone already is refused as such. */
export async function takeOutGroup(call: ScimCall, id: string): Promise<void> {
  const { table, tenant } = call.shelf;
  if (!(await readGroup(table, tenant, id))) throw new ScimFailure(404, 'there is no such group');
  await setMembers(call, id, { before: await listMembers(table, tenant, id), wanted: [] });
  await removeGroup(table, tenant, id);
}

/** The users among the members. Throws for one who is nobody here; who was in already has been let in before. */
async function knownMembers(
  shelf: Shelf,
  ids: readonly string[],
  before: readonly string[] = [],
): Promise<string[]> {
  const inAlready = new Set(before);
  const news = [...new Set(ids)].filter((id) => !inAlready.has(id));
  const known = new Set((await readUsers(shelf, news.filter(isId))).map((one) => one.id));
  if (news.some((id) => !known.has(id)))
    throw new ScimFailure(400, 'a member is no user here', 'invalidValue');
  return [...new Set(ids)];
}

const isId = (text: string): boolean => /^[a-z0-9]{4,26}$/.test(text);

/** First the users, then who stands in the group: what was cut short in between is found and done again. */
async function setMembers(
  call: ScimCall,
  groupId: string,
  { before, wanted }: { before: readonly string[]; wanted: readonly string[] },
): Promise<void> {
  const is = new Set(wanted);
  const was = new Set(before);
  const added = wanted.filter((id) => !was.has(id));
  const removed = before.filter((id) => !is.has(id));
  if (added.length === 0 && removed.length === 0) return;
  const facts = await settlingFacts(call.shelf, call.now);
  await inParallel(added, WIDTH, (id) => putIn(call, id, facts, (groups) => [...groups, groupId].sort()));
  await inParallel(removed, WIDTH, (id) =>
    putIn(call, id, facts, (groups) => groups.filter((one) => one !== groupId)),
  );
  await changeMembers(call.shelf.table, call.shelf.tenant, groupId, { added, removed });
}

async function putIn(
  { tools, shelf }: ScimCall,
  id: string,
  facts: Awaited<ReturnType<typeof settlingFacts>>,
  change: (groups: string[]) => string[],
): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = await readUser(shelf, id);
    if (!before) return;
    const groups = [...new Set(change(before.groups))];
    if (groups.join() === before.groups.join()) return settleUser(tools, shelf, before, facts);
    const after = { ...before, groups, version: before.version + 1 };
    if ((await saveUser(shelf, before, after)) === 'saved') return settleUser(tools, shelf, after, facts);
  }
  throw new ScimFailure(503, 'a member changes faster than it can be written');
}

/** Brings all members in step with the group's name, and notes that this is done. */
async function settleNamed(
  { tools, shelf, now }: ScimCall,
  group: DirectoryGroup,
  memberIds: readonly string[],
): Promise<DirectoryGroup> {
  const [facts, users] = await Promise.all([settlingFacts(shelf, now), readUsers(shelf, memberIds)]);
  await inParallel(users, WIDTH, (user) => settleUser(tools, shelf, user, facts));
  const settled = { ...group, renamed: false, version: group.version + 1 };
  return (await saveGroup(shelf.table, shelf.tenant, group, settled)) ? settled : group;
}
