import type { IncomingHttpHeaders } from 'node:http';
import { LOCAL_ACCOUNT } from '#local/engine.ts';
import type { RouteMatch } from './api-routes.ts';

/** A request as the API received it. */
export interface ApiRequest {
  id: string;
  apiId: string;
  stage: string;
  method: string;
  url: URL;
  headers: IncomingHttpHeaders;
  sourceIp: string;
  /** Milliseconds since 1970 by the system's clock. */
  time: number;
  body: Buffer;
}

/** Claims of a checked token, with the scopes the route demands. */
export interface JwtGrant {
  claims: Record<string, unknown>;
  scopes: string[];
}

/**
 * The event a function gets for a request, payload format 2.0.
 * Source: API Gateway developer guide, "Create AWS Lambda proxy integrations for HTTP APIs".
 */
export function makeApiEvent(
  request: ApiRequest,
  { route, parameters }: RouteMatch,
  grant?: JwtGrant,
): object {
  const { method, url, body } = request;
  const { cookie, ...headers } = request.headers;
  const query = queryParameters(url);
  const isText = isTextType(request.headers['content-type']);
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookie && { cookies: cookie.split(/; */) }),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, [value].flat().join(',')]),
    ),
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    ...(Object.keys(parameters).length > 0 && { pathParameters: parameters }),
    requestContext: {
      accountId: LOCAL_ACCOUNT,
      apiId: request.apiId,
      ...(grant && {
        authorizer: {
          jwt: { claims: claimTexts(grant.claims), scopes: grant.scopes.length ? grant.scopes : null },
        },
      }),
      domainName: request.headers.host ?? 'localhost',
      domainPrefix: request.apiId,
      http: {
        method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: request.sourceIp,
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: request.id,
      routeKey: route.key,
      stage: request.stage,
      time: logTime(request.time),
      timeEpoch: request.time,
    },
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

/** API Gateway passes these as they are; every other body, form posts included, goes in base64. */
function isTextType(type: string | undefined): boolean {
  return type !== undefined && /^(?:text\/|application\/(?:.*\+)?(?:json|xml|javascript)\b)/i.test(type);
}

function queryParameters(url: URL): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of url.searchParams) {
    query[name] = Object.hasOwn(query, name) ? `${query[name]},${value}` : value;
  }
  return query;
}

/** API Gateway writes every claim as text, a list as `[a b]`. */
function claimTexts(claims: Record<string, unknown>): Record<string, string> {
  const write = (value: unknown) => {
    if (Array.isArray(value)) return `[${value.join(' ')}]`;
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  return Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, write(value)]));
}

/** Common log format, such as 12/Mar/2026:19:03:58 +0000. */
function logTime(time: number): string {
  const [, day, month, year, clock] =
    /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(time).toUTCString()) ?? [];
  return `${day}/${month}/${year}:${clock} +0000`;
}
