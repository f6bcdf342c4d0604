import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { scimRoute } from '#shared/directory/foreign-routes.ts';
import { openGate } from '#functions/access/index.ts';
import type { ForeignEndpoint } from '#functions/kernel/foreign-endpoint.ts';
import type { Asked, Gate } from '#functions/kernel/gate.ts';
import { log } from '#functions/kernel/log.ts';
import type { ApiEvent } from '#functions/kernel/request.ts';
import { forTenant } from '#functions/kernel/tenant.ts';
import { discovery } from '../scim/discovery.ts';
import { ScimFailure } from '../scim/failure.ts';
import { refusalReply, scimReply } from '../scim/wire.ts';
import { openContactNotes } from '../store/contact-store.ts';
import { findToken } from '../store/tokens-store.ts';
import { answerGroups } from './answer-groups.ts';
import { answerUsers } from './answer-users.ts';
import type { ScimCall } from './scim-call.ts';
import type { DirectoryTools } from './tools.ts';

type Reply = APIGatewayProxyStructuredResultV2;
type Noting = ReturnType<typeof openContactNotes>;

/**
 * The SCIM 2.0 service (RFC 7643 and 7644) that a municipality's directory keeps its people in step by. Whoever shows
 * no valid token of the municipality learns nothing, not even whether the municipality is here.
 */
export function answerScim(tools: DirectoryTools): ForeignEndpoint {
  const note = openContactNotes(tools.table);
  const gate = openGate(tools.table);
  return {
    route: scimRoute,
    async reply(event) {
      const { tenant = '', path = '' } = event.pathParameters ?? {};
      const shown = /^Bearer (rt-(\d{4})-[A-Za-z0-9_-]{43})$/i.exec(event.headers['authorization'] ?? '');
      if (!shown?.[1] || shown[2] !== tenant || !tools.tenants.includes(tenant)) return turnedAway();
      return forTenant(tenant, () =>
        answer(tools, { note, gate }, { event, tenant, path, shown: shown[1] ?? '' }),
      );
    },
  };
}

const ofPeople = new Set(['Users', 'Groups']);

/** The directory is no person: it stands in the record under its own name, for the municipality as a whole. */
const asked = ({ method, now }: ScimCall, tenant: string): Asked => ({
  ...{ tenant, at: now.toISOString(), actorId: 'directory', side: 'staff', outcome: 'asked' },
  word: method === 'GET' ? 'directory.people-read' : 'directory.people-changed',
  about: { kind: 'tenant' },
});

const turnedAway = (): Reply => refusalReply(new ScimFailure(401, 'a valid token is needed'));

async function answer(
  tools: DirectoryTools,
  { note, gate }: { note: Noting; gate: Gate },
  { event, tenant, path, shown }: { event: ApiEvent; tenant: string; path: string; shown: string },
): Promise<Reply> {
  const keys = await tools.keysOf(tenant);
  const token = await findToken(tools.table, keys, tenant, shown);
  if (!token) return turnedAway();
  const [resource = '', id, ...more] = path.replace(/\/+$/, '').split('/');
  const at = new Date();
  const call: ScimCall = {
    ...{ tools, event, id, now: at, shelf: { table: tools.table, keys, tenant } },
    method: event.requestContext.http.method,
    query: event.queryStringParameters ?? {},
    address: `${tools.siteOrigin}/api/scim/${tenant}/v2`,
  };
  try {
    if (more.length > 0) throw new ScimFailure(404, 'there is nothing at this address');
    // No record, no data: here too, before anything of a person leaves or changes.
    if (ofPeople.has(resource)) await gate.record(asked(call, tenant));
    const reply = await resourceReply(call, resource);
    await note(tenant, { tokenId: token.id, at });
    return reply;
  } catch (error) {
    const failure = error instanceof ScimFailure ? error : surprise(error);
    const request = `${call.method} ${knownResource(resource)}`;
    const word = failure.scimType ?? failure.message;
    if (!isExpected(failure))
      await note(tenant, {
        tokenId: token.id,
        at,
        refusal: { asked: request, status: failure.status, word },
      });
    return refusalReply(failure);
  }
}

/** That a user is here already, or not here, is part of how directories work; it is no error to show an administrator. */
const isExpected = ({ status }: ScimFailure): boolean => status === 404 || status === 409;

function surprise(error: unknown): ScimFailure {
  log.error('surprise', {
    route: 'scim',
    kind: error instanceof Error ? error.name : 'unknown',
    stack: error instanceof Error ? error.stack : undefined,
  });
  return new ScimFailure(500, 'something went wrong here; the same request may be sent again');
}

const resources = ['Users', 'Groups', 'Schemas', 'ResourceTypes', 'ServiceProviderConfig'];
const knownResource = (resource: string): string => (resources.includes(resource) ? resource : 'elsewhere');

async function resourceReply(call: ScimCall, resource: string): Promise<Reply> {
  if (resource === 'Users') return answerUsers(call);
  if (resource === 'Groups') return answerGroups(call);
  if (call.method !== 'GET') throw new ScimFailure(405, 'this can only be read');
  return scimReply(200, discovery(call.address, resource, call.id));
}
