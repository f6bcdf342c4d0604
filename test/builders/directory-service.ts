import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { scimRoute } from '#shared/directory/foreign-routes.ts';
import type { DirectoryRules } from '#shared/directory/rules.ts';
import type { Staff } from '#shared/people/staff.ts';
import type { Accounts } from '#functions/directory/clients/accounts.ts';
import { answerScim } from '#functions/directory/use-cases/answer-scim.ts';
import type { DirectoryTools } from '#functions/directory/use-cases/tools.ts';
import { addToken } from '#functions/directory/store/tokens-store.ts';
import { saveRules } from '#functions/directory/store/rules-store.ts';
import type { ApiEvent } from '#functions/kernel/request.ts';
import { readStaff } from '#functions/people/index.ts';
import {
  openEntraProvisioning,
  type EntraProvisioning,
  type ScimSend,
} from '#local/outside/entra-provisioning.ts';
import { openTestMunicipality, type TestMunicipality } from './people-municipality.ts';

/** The SCIM service over a real table, with its own directory at the other end. */
export interface DirectoryService {
  town: TestMunicipality;
  tools: DirectoryTools;
  token: string;
  entra: EntraProvisioning;
  /** What was asked of the user pool, for example `end xyz shut`. */
  accountCalls: string[];
  send: ScimSend;
  /** A request as it comes from the gateway, with any header. */
  ask(request: {
    method: string;
    path: string;
    body?: string;
    headers?: Record<string, string>;
    tenant?: string;
  }): Promise<APIGatewayProxyStructuredResultV2>;
  setRules(rules: DirectoryRules): Promise<void>;
  staff(id: string): Promise<Staff | undefined>;
  close(): Promise<void>;
}

export async function openDirectoryService(): Promise<DirectoryService> {
  const town = await openTestMunicipality();
  const accountCalls: string[] = [];
  const accounts: Accounts = {
    end: ({ personId }, { shut }) =>
      Promise.resolve(void accountCalls.push(`end ${personId}${shut ? ' shut' : ''}`)),
    open: ({ personId }) => Promise.resolve(void accountCalls.push(`open ${personId}`)),
  };
  const tools: DirectoryTools = {
    table: town.table,
    keysOf: () => Promise.resolve(town.keys),
    accounts,
    tenants: [town.tenant],
    siteOrigin: 'https://site.example',
  };
  const made = await addToken(town.table, town.keys, town.tenant, {
    ...{ id: 'token-one', madeAt: '2026-11-21T08:00:00.000Z', madeBy: 'Anna Aktør' },
  });
  if (typeof made === 'string') throw new Error(made);
  const { token } = made;
  let { reply } = answerScim(tools);
  const sender =
    (answer: typeof reply): ScimSend =>
    async ({ method, path, body }) => {
      const event = scimEvent({
        ...{ method, path, tenant: town.tenant, headers: { authorization: `Bearer ${token}` } },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const { statusCode = 0, body: text } = await answer(event);
      return { status: statusCode, body: JSON.parse(text ?? '{}') as Record<string, unknown> };
    };
  const send: ScimSend = (request) => sender(reply)(request);
  return {
    ...{ town, tools, token, accountCalls, send, entra: openEntraProvisioning(send) },
    ask: (request) => reply(scimEvent({ tenant: town.tenant, ...request })),
    async setRules(rules) {
      const version = await versionOf(town);
      await saveRules(town.table, town.tenant, rules, { version, applied: version });
      reply = answerScim(tools).reply;
    },
    staff: async (id) => (await readStaff(town.table, town.tenant, [id]))[0],
    close: () => town.close(),
  };
}

async function versionOf({ table, tenant }: TestMunicipality): Promise<number> {
  const { readRules } = await import('#functions/directory/store/rules-store.ts');
  return (await readRules(table, tenant)).version;
}

/** API Gateway's event (payload 2.0) of a request below the service's address. */
function scimEvent(request: {
  method: string;
  path: string;
  tenant: string;
  body?: string;
  headers?: Record<string, string>;
}): ApiEvent {
  const url = new URL(request.path, 'https://site.example');
  const path = `/api/scim/${request.tenant}/v2${url.pathname}`;
  return {
    version: '2.0',
    routeKey: `${scimRoute.method} /api${scimRoute.path}`,
    rawPath: path,
    rawQueryString: url.search.slice(1),
    headers: { 'content-type': 'application/scim+json', ...request.headers },
    pathParameters: { tenant: request.tenant, path: url.pathname.slice(1) },
    queryStringParameters: Object.fromEntries(url.searchParams),
    ...(request.body !== undefined && { body: request.body }),
    isBase64Encoded: false,
    requestContext: {
      ...{ accountId: '000000000000', apiId: 'api', domainName: 'site.example', domainPrefix: 'site' },
      http: { method: request.method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      ...{ requestId: 'request', routeKey: '', stage: '$default', time: '', timeEpoch: 0 },
    },
  };
}
