import type { IncomingHttpHeaders } from 'node:http';
import { isRecord, list, record, text } from '#local/assembly/json.ts';

/** A value in an edge event; `multiValue` holds all when there are several. */
export interface EdgeValue {
  value: string;
  multiValue?: { value: string }[];
  attributes?: string;
}

/** A request as CloudFront Functions see it (runtime cloudfront-js-2.0). */
export interface EdgeRequest {
  method: string;
  uri: string;
  querystring: Record<string, EdgeValue>;
  headers: Record<string, EdgeValue>;
  cookies: Record<string, EdgeValue>;
}

/** A response as CloudFront Functions see it. */
export interface EdgeResponse {
  statusCode: number;
  statusDescription: string;
  headers: Record<string, EdgeValue>;
  cookies: Record<string, EdgeValue>;
  body?: string | { encoding?: string; data?: string };
}

/** Builds the `request` part of an edge event. Source: CloudFront developer guide, "CloudFront Functions event structure". */
export function toEdgeRequest(method: string, url: URL, headers: IncomingHttpHeaders): EdgeRequest {
  const { cookie, ...others } = headers;
  return {
    method,
    uri: url.pathname,
    querystring: gather([...url.search.slice(1).split('&')].filter(Boolean).map((pair) => splitPair(pair))),
    headers: gather(
      Object.entries(others).map(([name, value]): [string, string] => [name, [value].flat().join(', ')]),
    ),
    cookies: gather(
      (cookie ?? '')
        .split(/; */)
        .filter(Boolean)
        .map((pair) => splitPair(pair)),
    ),
  };
}

/** The query string of an edge request, without the question mark. */
export function queryOf(request: EdgeRequest): string {
  return Object.entries(request.querystring)
    .flatMap(([name, entry]) => valuesOf(entry).map((value) => (value === '' ? name : `${name}=${value}`)))
    .join('&');
}

/** The cookie header of an edge request; undefined when it has no cookies. */
export function cookieHeaderOf(cookies: Record<string, EdgeValue>): string | undefined {
  return (
    Object.entries(cookies)
      .flatMap(([name, entry]) => valuesOf(entry).map((value) => `${name}=${value}`))
      .join('; ') || undefined
  );
}

/** Builds the `response` part of an edge event from HTTP headers. */
export function toEdgeResponse(
  status: number,
  description: string,
  headers: Record<string, string | string[]>,
): EdgeResponse {
  const { 'set-cookie': cookies, ...others } = headers;
  return {
    statusCode: status,
    statusDescription: description,
    headers: gather(
      Object.entries(others).map(([name, value]): [string, string] => [name, [value].flat().join(', ')]),
    ),
    cookies: Object.fromEntries(
      [cookies ?? []].flat().map((line) => {
        const [pair = '', ...attributes] = line.split('; ');
        const [name, value] = splitPair(pair);
        return [name, { value, ...(attributes.length > 0 && { attributes: attributes.join('; ') }) }];
      }),
    ),
  };
}

/** HTTP headers of an edge response, cookies included. */
export function headersOf(response: {
  headers?: unknown;
  cookies?: unknown;
}): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (const [name, entry] of Object.entries(record(response.headers)))
    headers[name.toLowerCase()] = valuesOf(entry).join(', ');
  const cookies = Object.entries(record(response.cookies)).map(([name, entry]) => {
    const attributes = text(record(entry).attributes);
    return `${name}=${text(record(entry).value)}${attributes && `; ${attributes}`}`;
  });
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  return headers;
}

/** The body that a function gave its response; undefined when it left the body alone. */
export function bodyOf(body: unknown): Buffer | undefined {
  if (typeof body === 'string') return Buffer.from(body);
  if (!isRecord(body)) return undefined;
  return Buffer.from(text(body.data), body.encoding === 'base64' ? 'base64' : 'utf8');
}

function valuesOf(entry: unknown): string[] {
  const { value, multiValue } = record(entry);
  const many = list(multiValue).map((one) => text(record(one).value));
  return many.length > 0 ? many : [text(value)];
}

function gather(pairs: [string, string][]): Record<string, EdgeValue> {
  const values: Record<string, EdgeValue> = {};
  for (const [name, value] of pairs) {
    const known = values[name];
    if (!known) values[name] = { value };
    else known.multiValue = [...(known.multiValue ?? [{ value: known.value }]), { value }];
  }
  return values;
}

function splitPair(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}
