import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import { pathParameters, type Contract } from '#shared/contract.ts';
import type { Module } from '#shared/modules.ts';

/** Whose token comes along; undefined: none. */
export type Token =
  | { tenant: string; person: string; side?: 'guardian' | 'child'; assurance?: 'low' | 'substantial' }
  | undefined;

/** What came back. */
export interface Reply {
  status: number;
  headers: string;
  /** As it was sent. */
  text: string;
  code: string;
}

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

const handlers = {
  access: () => import('#functions/access/api.ts'),
  concerns: () => import('#functions/concerns/api.ts'),
  dialogues: () => import('#functions/dialogues/api.ts'),
  directory: () => import('#functions/directory/api.ts'),
  identity: () => import('#functions/identity/api.ts'),
  insight: () => import('#functions/insight/api.ts'),
  instruments: () => import('#functions/instruments/api.ts'),
  letters: () => import('#functions/letters/api.ts'),
  people: () => import('#functions/people/api.ts'),
  portal: () => import('#functions/portal/api.ts'),
  rights: () => import('#functions/rights/api.ts'),
  roster: () => import('#functions/roster/api.ts'),
  rounds: () => import('#functions/rounds/api.ts'),
} satisfies Record<Module, unknown>;

const sameOrigin = { 'x-same-origin': 'yes', 'sec-fetch-site': 'same-origin' };

/** The event that API Gateway makes of a request (payload 2.0), with `change` over it. */
export function eventOf(
  contract: Contract,
  input: Record<string, unknown>,
  token: Token,
  change: Partial<Event> = {},
): Event {
  const { method, path } = contract;
  const inPath = pathParameters(path);
  const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  const entries = Object.entries(input);
  const rest = Object.fromEntries(entries.filter(([name]) => !inPath.includes(name)));
  const query = method === 'GET' ? Object.entries(rest).map(([name, value]) => [name, text(value)]) : [];
  const rawPath = `/api${path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(text(input[name]) ?? ''))}`;
  const routeKey = `${method} /api${path}`;
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString: '',
    headers: sameOrigin,
    pathParameters: Object.fromEntries(inPath.map((name) => [name, text(input[name]) ?? ''])),
    queryStringParameters: Object.fromEntries(query),
    ...(method !== 'GET' && { body: JSON.stringify(rest) }),
    isBase64Encoded: false,
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      domainName: 'site.example',
      domainPrefix: 'site',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: 'request',
      routeKey,
      stage: '$default',
      time: '21/Nov/2026:08:00:00 +0000',
      timeEpoch: 1_795_248_000_000,
      authorizer: {
        principalId: '',
        integrationLatency: 0,
        jwt: {
          claims: token
            ? {
                side: 'staff',
                assurance: 'substantial',
                ...token,
                exp: String(Math.floor(Date.now() / 1000) + 600),
              }
            : {},
          scopes: [],
        },
      },
    },
    ...change,
  };
}

const context: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'api',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:eu-central-1:000000000000:function:api',
  memoryLimitInMB: '512',
  awsRequestId: 'reference',
  logGroupName: 'group',
  logStreamName: 'stream',
  getRemainingTimeInMillis: () => 10_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};

/** Sends an event to the module's handler. */
export async function send(contract: Contract, event: Event): Promise<Reply> {
  const { handler } = await handlers[contract.module]();
  const { statusCode = 0, headers = {}, cookies = [], body = '' } = await handler(event, context);
  const parsed: unknown = body === '' ? {} : JSON.parse(body);
  const code = typeof parsed === 'object' && parsed !== null && 'code' in parsed ? String(parsed.code) : '';
  return { status: statusCode, headers: JSON.stringify([headers, cookies]), text: body, code };
}

/** Asks as the web pages do. */
export const ask = (contract: Contract, input: Record<string, unknown>, token: Token): Promise<Reply> =>
  send(contract, eventOf(contract, input, token));
