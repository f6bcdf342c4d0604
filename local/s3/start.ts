import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Engine, EngineOptions } from '#local/engine.ts';
import { listen } from '#local/http/listen.ts';
import { Refusal } from '#local/http/refusal.ts';
import { authorise } from './authorise.ts';
import { corsHeaders, preflight } from './cors.ts';
import type { Listener } from './outbox.ts';
import { readRequest, type S3Reply, type S3Request } from './request.ts';
import { route } from './route.ts';
import { openService, type S3Service } from './service.ts';
import { writeXml } from './xml.ts';

/**
 * Starts an object store in `directory`, spoken to in path style. `onEvent` hears of every object made or removed, in the
 * shape that S3 sends; a notice that was not taken when the engine ended comes again at the next start, so one may come
 * twice. It is taken when `onEvent` returns, or when the promise it returns is fulfilled.
 * Rejects when the port is taken.
 */
export async function startS3(options: EngineOptions & { onEvent?: Listener }): Promise<Engine> {
  const service = openService(options.directory, options.clock, options.onEvent);
  const server = createServer((incoming, response) => {
    void answer(service, incoming, response);
  });
  return listen(server, options.port);
}

async function answer(
  service: S3Service,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const id = randomUUID().replaceAll('-', '').slice(0, 16).toUpperCase();
  let request: S3Request | undefined;
  let reply: S3Reply;
  try {
    request = readRequest(incoming, id);
    reply = await operate(service, request);
  } catch (error) {
    // A client that hangs up in the middle of its body gets no answer.
    if (incoming.destroyed && !incoming.complete) return;
    reply = refusalReply(error, id);
  }
  const cors =
    request && incoming.method !== 'OPTIONS'
      ? corsHeaders(request, service.buckets.find(request.bucket))
      : {};
  await send(incoming, response, {
    ...reply,
    headers: { 'x-amz-request-id': id, ...cors, ...reply.headers },
  });
}

async function operate(service: S3Service, request: S3Request): Promise<S3Reply> {
  if (request.method === 'OPTIONS') return preflight(request, service.buckets.find(request.bucket));
  const payloadHash = authorise(request, service.clock);
  return route(request)(service, { ...request, payloadHash });
}

function refusalReply(error: unknown, id: string): S3Reply {
  const isExpected = error instanceof Refusal;
  // The message of an unexpected error may quote a key, so only its kind is written down.
  if (!isExpected)
    console.error(`s3: unexpected ${error instanceof Error ? error.name : 'failure'} in request ${id}`);
  const { status, code, message } = isExpected
    ? error
    : new Refusal(500, 'InternalError', 'We encountered an internal error. Please try again.');
  return { status, body: writeXml('Error', { Code: code, Message: message, RequestId: id }) };
}

async function send(incoming: IncomingMessage, response: ServerResponse, reply: S3Reply): Promise<void> {
  const isHead = incoming.method === 'HEAD';
  // The rest of a body that was refused unread would be taken for the next request.
  if (!incoming.complete) response.setHeader('connection', 'close');
  incoming.resume();
  const type = reply.body !== undefined ? { 'content-type': 'application/xml' } : {};
  try {
    if (!reply.file || isHead || reply.file.end < reply.file.start) {
      const length =
        reply.file || reply.status === 204 || reply.status === 304
          ? {}
          : { 'content-length': String(isHead ? 0 : Buffer.byteLength(reply.body ?? '')) };
      response.writeHead(reply.status, { ...length, ...type, ...reply.headers });
      response.end(isHead ? undefined : reply.body);
      return;
    }
    const { path, start, end } = reply.file;
    // Opened before the first byte goes out: an object that is overwritten meanwhile is still sent whole.
    const file = await open(path);
    response.writeHead(reply.status, reply.headers);
    await pipeline(createReadStream('', { fd: file, start, end }), response);
  } catch {
    response.destroy();
  }
}
