import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request with its body read. */
export interface Incoming {
  method: string;
  url: URL;
  headers: IncomingMessage['headers'];
  body: Buffer;
  cookies: Record<string, string>;
}

/** One answer, not yet sent. */
export interface Reply {
  status: number;
  headers?: Record<string, string | string[]>;
  body?: string;
}

const LARGEST_BODY = 1024 * 1024;

/** Reads a request whole; undefined when it is larger than a megabyte, which no request of these services is. */
export async function receive(request: IncomingMessage, origin: string): Promise<Incoming | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) return undefined;
    chunks.push(chunk);
  }
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', origin),
    headers: request.headers,
    body: Buffer.concat(chunks),
    cookies: Object.fromEntries(pairs.map(([name, ...value]) => [name, value.join('=')])) as Record<
      string,
      string
    >,
  };
}

export function send(response: ServerResponse, reply: Reply): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(reply.status, { 'cache-control': 'no-store', ...reply.headers });
  response.end(reply.body);
}

export const json = (status: number, value: unknown, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
  body: JSON.stringify(value),
});

export const redirect = (location: string, cookies: string[] = []): Reply => ({
  status: 302,
  headers: { location, ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}) },
});

/** A page without scripts; forms may lead anywhere, because a sign-in ends at the application's own address. */
export const page = (status: number, body: string, cookies: string[] = []): Reply => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}),
  },
  body,
});

/** The fields of an urlencoded form; of a name that comes twice, the last. */
export const formOf = (incoming: Incoming): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(incoming.body.toString('utf8')));

/** Text made safe for HTML content and quoted attributes. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
