import { randomUUID } from 'node:crypto';
import { createServer, STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen, type Listening } from '#local/http/listen.ts';
import { makeCompressor } from './cdn-compression.ts';
import type { Behaviour, CdnConfig } from './cdn-config.ts';
import { makeOriginFetch, type OriginReply } from './cdn-origin.ts';
import {
  bodyOf,
  cookieHeaderOf,
  headersOf,
  queryOf,
  toEdgeRequest,
  toEdgeResponse,
  type EdgeRequest,
} from './edge-event.ts';
import { record, text } from '#local/assembly/json.ts';
import { readBody } from './request-body.ts';

/** CloudFront takes request bodies up to 50 GB; on this machine 64 MB is held in memory at once. */
const LARGEST_REQUEST = 64 * 1024 * 1024;

/** Answers the requests of one distribution. */
export type AnswerCdn = (request: IncomingMessage) => Promise<OriginReply>;

/** Opens a server whose requests go to `answer()`; it exists before the distribution does, so that its port is known. */
export function listenForCdn(port: number, answer: () => AnswerCdn | undefined): Promise<Listening> {
  return listen(
    createServer((request, response) => {
      const handle = answer();
      const reply = handle ? handle(request) : Promise.resolve(plain(503, 'starting'));
      void reply.catch(() => plain(500, 'the distribution failed')).then((made) => send(response, made));
    }),
    port,
  );
}

/** Makes the handler of one distribution: edge function, origin, error page, compression, headers. */
export function makeCdn(config: CdnConfig, s3Endpoint: string, log: (line: string) => void): AnswerCdn {
  const fetchFrom = makeOriginFetch(s3Endpoint);
  const compress = makeCompressor();
  const find = (path: string) => config.behaviours.find((one) => one.pattern.test(path));

  const fromOrigin = async (behaviour: Behaviour, edge: EdgeRequest, body: Buffer): Promise<OriginReply> => {
    if (!behaviour.origin) return plain(502, 'the behaviour has no origin');
    const path = edge.uri === '/' && config.rootObject ? `/${config.rootObject}` : edge.uri;
    return fetchFrom(behaviour.origin, { method: edge.method, path, body, ...forwarded(behaviour, edge) });
  };
  const withErrorPage = async (reply: OriginReply): Promise<OriginReply> => {
    const page = config.errorPages.find((one) => one.status === reply.status);
    if (!page) return reply;
    const behaviour = page.path && find(page.path);
    if (!page.path || !behaviour) return { ...reply, status: page.replyStatus };
    const made = await fromOrigin(
      behaviour,
      { method: 'GET', uri: page.path, querystring: {}, headers: {}, cookies: {} },
      Buffer.alloc(0),
    );
    return made.status === 200 ? { ...made, status: page.replyStatus } : reply;
  };

  return async (request) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    const behaviour = find(url.pathname);
    const method = request.method ?? 'GET';
    const body = await readBody(request, LARGEST_REQUEST);
    if (!behaviour) return plain(403, 'no behaviour serves this path');
    if (!behaviour.methods.includes(method))
      return finish(behaviour, plain(403, 'the method is not allowed here'));
    if (!body) return finish(behaviour, plain(413, 'the request is too large'));

    const context = { distributionDomainName: url.host, distributionId: config.id, requestId: randomUUID() };
    const viewer = { ip: request.socket.remoteAddress ?? '127.0.0.1' };
    const base = { version: '1.0', viewer };
    let edge = toEdgeRequest(method, url, request.headers);
    if (behaviour.viewerRequest) {
      const result = await runEdge(
        behaviour.viewerRequest({
          ...base,
          context: { ...context, eventType: 'viewer-request' },
          request: edge,
        }),
        log,
      );
      if (!result) return finish(behaviour, plain(503, 'the edge function failed'));
      if ('statusCode' in result)
        return finish(behaviour, {
          status: Number(result.statusCode),
          headers: headersOf(result),
          body: bodyOf(result.body) ?? Buffer.alloc(0),
        });
      edge = { ...edge, ...result };
    }
    const original = await fromOrigin(behaviour, edge, body);
    const paged = original.status >= 400 ? await withErrorPage(original) : original;
    const reply = behaviour.compress ? await compress(paged, request.headers['accept-encoding']) : paged;
    // An origin's error passes the viewer-response function by (CloudFront developer guide, "Restrictions on edge functions").
    if (!behaviour.viewerResponse || original.status >= 400) return finish(behaviour, reply);
    const response = toEdgeResponse(reply.status, STATUS_CODES[reply.status] ?? '', reply.headers);
    const result = await runEdge(
      behaviour.viewerResponse({
        ...base,
        context: { ...context, eventType: 'viewer-response' },
        request: edge,
        response,
      }),
      log,
    );
    if (!result) return finish(behaviour, plain(503, 'the edge function failed'));
    return finish(behaviour, {
      status: Number(result.statusCode ?? reply.status),
      headers: headersOf(result),
      body: reply.body,
    });
  };
}

function forwarded(
  behaviour: Behaviour,
  edge: EdgeRequest,
): { query: string; headers: Record<string, string> } {
  const { forwarding } = behaviour;
  const pick = <T>(values: Record<string, T>, rule: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => rule(name)));
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(pick(edge.headers, forwarding.header)))
    headers[name] = text(record(value).value);
  for (const own of [
    'host',
    'connection',
    'accept-encoding',
    'content-length',
    'transfer-encoding',
    'expect',
  ])
    Reflect.deleteProperty(headers, own);
  const cookie = cookieHeaderOf(pick(edge.cookies, forwarding.cookie));
  if (cookie) headers.cookie = cookie;
  return { query: queryOf({ ...edge, querystring: pick(edge.querystring, forwarding.query) }), headers };
}

async function runEdge(
  result: Promise<Record<string, unknown>>,
  log: (line: string) => void,
): Promise<Record<string, unknown> | undefined> {
  try {
    return await result;
  } catch (error) {
    log(`an edge function failed: ${error instanceof Error ? error.name : 'unknown error'}`);
    return undefined;
  }
}

function finish(behaviour: Behaviour, reply: OriginReply): OriginReply {
  return { ...reply, headers: behaviour.addHeaders(reply.headers) };
}

function plain(status: number, sentence: string): OriginReply {
  return { status, headers: { 'content-type': 'text/plain' }, body: Buffer.from(`CloudFront: ${sentence}`) };
}

function send(response: ServerResponse, reply: OriginReply): void {
  if (response.destroyed) return;
  const hasBody = reply.status !== 204 && reply.status !== 304;
  const { 'content-length': _given, ...headers } = reply.headers;
  response.writeHead(reply.status, hasBody ? { ...headers, 'content-length': reply.body.length } : headers);
  response.end(hasBody && response.req.method !== 'HEAD' ? reply.body : undefined);
}
