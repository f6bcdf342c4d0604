import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { ApiEvent } from '#functions/kernel/request.ts';
import { ScimFailure } from './failure.ts';

export const LIST_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
const ERROR_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:Error';

/** Bytes; Entra's largest are some hundred kilobytes of group members. */
const LONGEST_BODY = 2_000_000;

const headers = {
  'content-type': 'application/scim+json; charset=utf-8',
  'cache-control': 'no-store',
};

export type Json = Record<string, unknown>;
type Reply = APIGatewayProxyStructuredResultV2;

export const scimReply = (statusCode: number, body: Json, more: Record<string, string> = {}): Reply => ({
  statusCode,
  headers: { ...headers, ...more },
  body: JSON.stringify(body),
});

export const noContent = (): Reply => ({ statusCode: 204, headers: { 'cache-control': 'no-store' } });

export function refusalReply({ status, scimType, message }: ScimFailure): Reply {
  const body = {
    schemas: [ERROR_SCHEMA],
    status: String(status),
    ...(scimType && { scimType }),
    detail: message,
  };
  return scimReply(status, body, status === 401 ? { 'www-authenticate': 'Bearer realm="scim"' } : {});
}

/** One page of resources (RFC 7644, 3.4.2.4): `startIndex` counts from 1. */
export function listReply<Thing>(
  found: readonly Thing[],
  query: Record<string, string | undefined>,
  show: (one: Thing) => Json,
): Reply {
  const startIndex = Math.max(1, wholeNumber(query['startIndex'], 'startIndex') ?? 1);
  const count = Math.min(MOST, Math.max(0, wholeNumber(query['count'], 'count') ?? MOST));
  const page = found.slice(startIndex - 1, startIndex - 1 + count);
  return scimReply(200, {
    schemas: [LIST_SCHEMA],
    totalResults: found.length,
    startIndex,
    itemsPerPage: page.length,
    Resources: page.map(show),
  });
}

/** The most resources of one answer; said in the service provider's configuration. */
export const MOST = 200;

function wholeNumber(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^-?\d{1,9}$/.test(text)) throw new ScimFailure(400, `${name} is no whole number`, 'invalidValue');
  return Number(text);
}

/** The body as an object. Throws what RFC 7644 calls invalidSyntax. */
export function bodyOf(event: ApiEvent): Json {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : event.body;
  if (text !== undefined && text.length > LONGEST_BODY) throw new ScimFailure(413, 'the request is too long');
  try {
    const body: unknown = JSON.parse(text ?? '');
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return canonical(body as Json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new ScimFailure(400, 'the body is no JSON object', 'invalidSyntax');
}

/** Attribute names are read without regard to case (RFC 7643, 2.1); these are the ones we know. */
const known = new Map(
  [
    ...[
      'schemas',
      'id',
      'externalId',
      'userName',
      'displayName',
      'active',
      'title',
      'name',
      'emails',
      'roles',
    ],
    ...['formatted', 'givenName', 'familyName', 'value', 'type', 'primary', 'display', 'members'],
    ...['department', 'employeeNumber', 'Operations', 'op', 'path'],
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  ].map((name) => [name.toLowerCase(), name]),
);
export const knownName = (name: string): string => known.get(name.toLowerCase()) ?? name;
export const isKnownName = (name: string): boolean => known.has(name.toLowerCase());

const DEEPEST = 12;

/** The same with every known name as the standard writes it, and without what is null: null means not there (RFC 7643, 2.5). */
export function canonical(json: Json, depth = 0): Json {
  if (depth > DEEPEST) throw new ScimFailure(400, 'the body is nested too deeply', 'invalidSyntax');
  const clean = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((one) => one !== null).map(clean);
    return typeof value === 'object' && value !== null ? canonical(value as Json, depth + 1) : value;
  };
  const entries = Object.entries(json).filter(([name, value]) => value !== null && name !== '__proto__');
  return Object.fromEntries(entries.map(([name, value]) => [knownName(name), clean(value)]));
}
