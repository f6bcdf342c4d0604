import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import {
  groupAttributesSchema,
  type DirectoryGroup,
  type GroupAttributes,
} from '../domain/directory-group.ts';
import { ScimFailure } from '../scim/failure.ts';
import { meets, readFilter } from '../scim/filter.ts';
import { afterPatch } from '../scim/patch.ts';
import { showGroup, shown } from '../scim/show.ts';
import { bodyOf, listReply, noContent, scimReply, type Json } from '../scim/wire.ts';
import { listGroups, listMembers, readGroup } from '../store/group-store.ts';
import { addGroup, changeGroup, attributesOf, takeOutGroup } from './change-group.ts';
import type { ScimCall } from './scim-call.ts';

/** `/Groups` and `/Groups/{id}` (RFC 7644, 3.2). */
export async function answerGroups(call: ScimCall): Promise<APIGatewayProxyStructuredResultV2> {
  const { method, id, event } = call;
  if (id === undefined) {
    if (method === 'GET') return listFound(call);
    if (method === 'POST') return replyWith(call, 201, await addGroup(call, attributesFrom(bodyOf(event))));
    throw new ScimFailure(405, 'this is not done to all groups at once');
  }
  switch (method) {
    case 'GET':
      return replyWith(call, 200, await present(call, id));
    case 'PUT': {
      const sent = attributesFrom(bodyOf(event));
      return replyWith(call, 200, await changeGroup(call, id, () => sent));
    }
    case 'PATCH': {
      const sent = bodyOf(event);
      await changeGroup(call, id, (group, members) =>
        attributesFrom(afterPatch(resourceOf(group, members), sent)),
      );
      // Entra takes no body for groups: with thousands of members it would only be slow.
      return noContent();
    }
    case 'DELETE':
      await takeOutGroup(call, id);
      return noContent();
    default:
      throw new ScimFailure(405, 'this is not done to a group');
  }
}

const resourceOf = (group: DirectoryGroup, members: readonly string[]): Json => ({
  id: group.id,
  ...attributesOf(group),
  members: members.map((value) => ({ value })),
});

function attributesFrom(json: Json): GroupAttributes {
  const parsed = groupAttributesSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path[0];
  throw new ScimFailure(400, `${String(where ?? 'the group')} is missing or malformed`, 'invalidValue');
}

async function present({ shelf }: ScimCall, id: string): Promise<DirectoryGroup> {
  const group = await readGroup(shelf.table, shelf.tenant, id);
  if (!group) throw new ScimFailure(404, 'there is no such group');
  return group;
}

const wantsMembers = ({ query }: ScimCall): boolean => 'members' in shown({ members: [] }, query);

async function replyWith(call: ScimCall, status: number, group: DirectoryGroup) {
  const { shelf, address } = call;
  const members = wantsMembers(call) ? await listMembers(shelf.table, shelf.tenant, group.id) : undefined;
  const body = shown(showGroup(group, { address, members }), call.query);
  return scimReply(status, body, { location: `${address}/Groups/${group.id}` });
}

async function listFound(call: ScimCall) {
  const { shelf, query, address } = call;
  const conditions = query['filter'] === undefined ? [] : readFilter(query['filter']);
  const needsMembers = conditions.some(({ path }) => path.startsWith('members'));
  const groups = await listGroups(shelf.table, shelf.tenant);
  const found: { group: DirectoryGroup; members: string[] }[] = [];
  for (const group of groups) {
    const plain = conditions.filter(({ path }) => !path.startsWith('members'));
    if (!meets(resourceOf(group, []), plain)) continue;
    const members =
      needsMembers || wantsMembers(call) ? await listMembers(shelf.table, shelf.tenant, group.id) : [];
    if (meets(resourceOf(group, members), conditions)) found.push({ group, members });
  }
  return listReply(found, query, ({ group, members }) =>
    shown(showGroup(group, { address, members }), query),
  );
}
