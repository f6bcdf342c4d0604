import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { parseQuery } from '#local/http/canonical-request.ts';
import { Refusal } from '#local/http/refusal.ts';

/** A request in S3's own terms. */
export interface S3Request {
  id: string;
  method: string;
  /** Empty when the request is about the account. */
  bucket: string;
  /** Empty when the request is about a bucket. */
  key: string;
  query: ReadonlyMap<string, string>;
  /** The pairs as they were signed. */
  queryPairs: readonly (readonly [string, string])[];
  path: string;
  /** Lower-case names; for a presigned request including the x-amz headers that the signer moved into the query. */
  header(name: string): string | undefined;
  headerNames(): string[];
  rawHeaders: IncomingHttpHeaders;
  body: AsyncIterable<Buffer>;
  remoteAddress: string;
  /** The hash that the body must have by the signature; set once the signature was checked. */
  payloadHash: string;
}

/** A response: text is sent as XML, a file as it is. */
export interface S3Reply {
  status: number;
  headers?: Record<string, string>;
  body?: string;
  /** An open file and the bytes of it to send, both ends included. */
  file?: { path: string; start: number; end: number };
}

/** Longest key in bytes. */
const LONGEST_KEY = 1024;

/** Reads bucket, key and query from the path-style URL. Refuses with InvalidURI or KeyTooLongError. */
export function readRequest(incoming: IncomingMessage, id: string): S3Request {
  const [rawPath = '/', rawQuery = ''] = (incoming.url ?? '/').split(/\?(.*)/s, 2);
  const { path, queryPairs } = decode(rawPath, rawQuery);
  const [, bucket = '', ...keyParts] = path.split('/');
  const key = keyParts.join('/');
  if (Buffer.byteLength(key) > LONGEST_KEY) throw new Refusal(400, 'KeyTooLongError', 'Your key is too long');
  const query = new Map(queryPairs);
  const hoisted = new Map(
    queryPairs
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .filter(([name]) => name.startsWith('x-amz-')),
  );
  const header = (name: string) => {
    const sent = incoming.headers[name];
    return (Array.isArray(sent) ? sent.join(',') : sent) ?? hoisted.get(name);
  };
  return {
    id,
    method: incoming.method ?? 'GET',
    bucket,
    key,
    query,
    queryPairs,
    path,
    header,
    headerNames: () => [...new Set([...Object.keys(incoming.headers), ...hoisted.keys()])],
    rawHeaders: incoming.headers,
    // A body that is refused half-way must not take the connection with it: the refusal still has to go out.
    body: incoming.iterator({ destroyOnReturn: false }),
    remoteAddress: incoming.socket.remoteAddress ?? '127.0.0.1',
    payloadHash: 'UNSIGNED-PAYLOAD',
  };
}

function decode(rawPath: string, rawQuery: string): { path: string; queryPairs: [string, string][] } {
  try {
    return { path: decodeURIComponent(rawPath), queryPairs: parseQuery(rawQuery) };
  } catch {
    throw new Refusal(400, 'InvalidURI', "Couldn't parse the specified URI.");
  }
}
