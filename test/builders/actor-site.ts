import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { decodeJwt } from 'jose';

/** Somewhere that nothing listens: the test plays the browser there. */
export const SITE_ORIGIN = 'https://site.example';

type Handler = (event: never, context: never) => Promise<APIGatewayProxyStructuredResultV2>;

export interface Answered {
  status: number;
  /** Undefined for a redirect. */
  body: unknown;
  location: string;
  /** Set-Cookie lines. */
  cookies: string[];
}

/** One browser at our site: keeps the site's cookies and turns the session's into claims, as the edge and the gateway do. */
export interface SiteBrowser {
  get(path: string): Promise<Answered>;
  post(path: string, headers?: Record<string, string>): Promise<Answered>;
  /** A POST with a JSON body, from our own pages unless the headers say otherwise. */
  send(path: string, body: object, headers?: Record<string, string>): Promise<Answered>;
  cookie(name: string): string | undefined;
  setCookie(name: string, value: string): void;
}

const SAME_ORIGIN = { 'x-same-origin': 'yes', 'sec-fetch-site': 'same-origin' };

export function openSiteBrowser(handler: Handler): SiteBrowser {
  const jar = new Map<string, string>();
  const ask = async (
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: object,
  ): Promise<Answered> => {
    const event = {
      ...eventFor(method, path, headers, jar),
      ...(body && { body: JSON.stringify(body) }),
    };
    const reply = await handler(event as never, { awsRequestId: 'test' } as never);
    for (const line of reply.cookies ?? []) keep(jar, line);
    return {
      status: reply.statusCode ?? 0,
      body: reply.body === undefined ? undefined : (JSON.parse(reply.body) as unknown),
      location: String(reply.headers?.['location'] ?? ''),
      cookies: reply.cookies ?? [],
    };
  };
  return {
    get: (path) => ask('GET', path, {}),
    post: (path, headers = SAME_ORIGIN) => ask('POST', path, headers),
    send: (path, body, headers = SAME_ORIGIN) => ask('POST', path, headers, body),
    cookie: (name) => jar.get(name),
    setCookie: (name, value) => void jar.set(name, value),
  };
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split('; ');
  const at = pair.indexOf('=');
  if (attributes.includes('Max-Age=0')) jar.delete(pair.slice(0, at));
  else jar.set(pair.slice(0, at), pair.slice(at + 1));
}

/** API Gateway's payload 2.0 for a path like /api/identity/sign-in/ad?municipality=0899. */
function eventFor(method: string, path: string, headers: Record<string, string>, jar: Map<string, string>) {
  const url = new URL(path, SITE_ORIGIN);
  const way = /^\/api\/identity\/(sign-in|signed-in)\/([^/]+)$/.exec(url.pathname);
  const pattern = way ? `/api/identity/${way[1]}/{way}` : url.pathname;
  const access = jar.get('__Host-access');
  const claims = access ? decodeJwt(access) : undefined;
  return {
    version: '2.0',
    routeKey: `${method} ${pattern}`,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers,
    cookies: [...jar].filter(([name]) => name !== '__Host-access').map(([name, value]) => `${name}=${value}`),
    queryStringParameters: Object.fromEntries(url.searchParams),
    ...(way && { pathParameters: { way: decodeURIComponent(way[2] ?? '') } }),
    requestContext: { http: { method }, ...(claims && { authorizer: { jwt: { claims } } }) },
    isBase64Encoded: false,
  };
}
