import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { ScimFailure } from '../scim/failure.ts';
import { meets, readFilter, type Condition } from '../scim/filter.ts';
import { afterPatch } from '../scim/patch.ts';
import { resourceOfUser, showUser, shown } from '../scim/show.ts';
import { bodyOf, listReply, noContent, scimReply, type Json } from '../scim/wire.ts';
import { userAttributesSchema, type DirectoryUser, type UserAttributes } from '../domain/directory-user.ts';
import type { LookupKind } from '../store/lookup-store.ts';
import { findUsers, listUsers, readUser } from '../store/user-store.ts';
import { addUser, changeUser, takeOutUser } from './change-user.ts';
import type { ScimCall } from './scim-call.ts';
import { settlingFacts } from './settling-facts.ts';

/** `/Users` and `/Users/{id}` (RFC 7644, 3.2). */
export async function answerUsers(call: ScimCall): Promise<APIGatewayProxyStructuredResultV2> {
  const { method, id, event } = call;
  if (id === undefined) {
    if (method === 'GET') return listFound(call);
    if (method === 'POST') return replyWith(call, 201, await addUser(call, attributesFrom(bodyOf(event))));
    throw new ScimFailure(405, 'this is not done to all users at once');
  }
  switch (method) {
    case 'GET':
      return replyWith(call, 200, await present(call, id));
    case 'PUT': {
      const sent = bodyOf(event);
      return replyWith(call, 200, await changeUser(call, id, (now) => replaced(now, sent)));
    }
    case 'PATCH': {
      const sent = bodyOf(event);
      return replyWith(
        call,
        200,
        await changeUser(call, id, (now) => attributesFrom(afterPatch(resourceOfUser(now), sent))),
      );
    }
    case 'DELETE':
      await takeOutUser(call, id);
      return noContent();
    default:
      throw new ScimFailure(405, 'this is not done to a user');
  }
}

/** A replacement that does not say whether the user is active leaves that as it is. */
const replaced = (now: DirectoryUser, sent: Json): UserAttributes =>
  attributesFrom({ active: now.attributes.active, ...sent });

function attributesFrom(json: Json): UserAttributes {
  const parsed = userAttributesSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  // The attribute's name only: what was sent is about a person.
  const where = parsed.error.issues[0]?.path[0];
  throw new ScimFailure(400, `${String(where ?? 'the user')} is missing or malformed`, 'invalidValue');
}

async function present({ shelf }: ScimCall, id: string): Promise<DirectoryUser> {
  const user = await readUser(shelf, id);
  if (!user) throw new ScimFailure(404, 'there is no such user');
  return user;
}

async function replyWith(call: ScimCall, status: number, user: DirectoryUser) {
  const { names } = await settlingFacts(call.shelf, call.now);
  const body = shown(showUser(user, { ...call, names }), call.query);
  return scimReply(status, body, { location: `${call.address}/Users/${user.id}` });
}

async function listFound(call: ScimCall) {
  const { shelf, query } = call;
  const conditions = query['filter'] === undefined ? [] : readFilter(query['filter']);
  const [found, { names }] = await Promise.all([usersFor(call, conditions), settlingFacts(shelf, call.now)]);
  const meant = found.filter((user) => meets(resourceOfUser(user), conditions));
  return listReply(meant, query, (user) => shown(showUser(user, { ...call, names }), query));
}

const lookups: Record<string, LookupKind> = {
  userName: 'name',
  externalId: 'external',
  'emails.value': 'mail',
};

/** Those who can be meant: by a look-up where there is one for a condition, since directories ask so for every user. */
function usersFor({ shelf }: ScimCall, conditions: readonly Condition[]): Promise<DirectoryUser[]> {
  for (const { path, value } of conditions) {
    const kind = lookups[path];
    if (kind && typeof value === 'string') return findUsers(shelf, kind, value);
  }
  return listUsers(shelf);
}
