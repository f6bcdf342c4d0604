import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod';
import type { Clock } from '#local/clock.ts';
import { parseQuery, sha256Hex } from './canonical-request.ts';
import { checkSignature, type SignatureProblem } from './check-signature.ts';
import { listen, type Listening } from './listen.ts';
import { Refusal } from './refusal.ts';

/** One operation: takes the parsed JSON body, gives what goes back as JSON. `signal` ends when the caller hangs up. */
export type Operation = (input: unknown, signal: AbortSignal) => unknown;

/** A service of the AWS JSON protocols 1.0 and 1.1: POST, operation named by the X-Amz-Target header. */
export interface JsonService {
  /** The name in the signing scope, such as sqs. */
  service: string;
  /** What stands before the operation in X-Amz-Target, such as TrentService. */
  target: string;
  version: '1.0' | '1.1';
  operations: Readonly<Record<string, Operation>>;
  /** Headers that this service adds to an error with the given code. */
  errorHeaders?: (code: string) => Record<string, string>;
}

const LARGEST_BODY = 16 * 1024 * 1024;

const SIGNATURE_CODES: Record<SignatureProblem, string> = {
  missing: 'MissingAuthenticationTokenException',
  malformed: 'IncompleteSignatureException',
  'unknown-key': 'UnrecognizedClientException',
  'unsigned-header': 'InvalidSignatureException',
  mismatch: 'InvalidSignatureException',
  expired: 'InvalidSignatureException',
  'not-yet-valid': 'InvalidSignatureException',
  skewed: 'InvalidSignatureException',
};

/** Serves the operations on 127.0.0.1. Rejects when the port is taken. Unknown operations answer 501. */
export function startJsonService(service: JsonService, clock: Clock, port?: number): Promise<Listening> {
  const server = createServer((request, response) => {
    answer(service, clock, request, response).catch((error: unknown) => {
      if (error instanceof Refusal) sendRefusal(service, response, error);
      else if (error instanceof URIError)
        sendRefusal(service, response, new Refusal(400, 'ValidationException', 'The URL is garbled.'));
      else if (request.complete) {
        // The message of an unexpected error may quote the request, so only its kind is written down.
        console.error(`${service.service}: unexpected ${error instanceof Error ? error.name : 'failure'}`);
        sendRefusal(service, response, new Refusal(500, 'InternalFailure', 'The local engine failed.'));
      }
    });
  });
  return listen(server, port);
}

async function answer(
  service: JsonService,
  clock: Clock,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY)
      throw new Refusal(413, 'RequestEntityTooLargeException', 'The request is too large.');
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  authorise(service, clock, request, body);
  const [prefix, name = ''] = String(request.headers['x-amz-target'] ?? '').split('.');
  if (request.method !== 'POST' || prefix !== service.target) {
    throw new Refusal(400, 'UnknownOperationException', 'The request names no operation of this service.');
  }
  const operation = Object.hasOwn(service.operations, name) ? service.operations[name] : undefined;
  if (!operation)
    throw new Refusal(501, 'UnknownOperationException', 'The local engine does not have this operation.');
  const hangUp = new AbortController();
  response.once('close', () => hangUp.abort());
  const output = await operation(parseJson(body), hangUp.signal);
  send(service, response, 200, output ?? {});
}

function authorise(service: JsonService, clock: Clock, request: IncomingMessage, body: Buffer): void {
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
  const bodyHash = sha256Hex(body);
  const signed = {
    method: request.method ?? '',
    path: decodeURIComponent(path),
    query: parseQuery(query),
    headers: request.headers,
    // Not every client sends the hash as a header; the signature covers it all the same.
    impliedPayloadHash: bodyHash,
  };
  const verdict = checkSignature(signed, service.service, clock);
  if (!verdict.ok) refuseSignature(verdict.problem);
  if (verdict.payloadHash !== bodyHash) refuseSignature('mismatch');
}

function refuseSignature(problem: SignatureProblem): never {
  const status = problem === 'malformed' ? 400 : 403;
  throw new Refusal(status, SIGNATURE_CODES[problem], `The request signature is refused (${problem}).`);
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new Refusal(400, 'SerializationException', 'The body is not JSON.');
  }
}

/** An operation whose input is checked by a schema first; input that does not fit is refused with the given code. */
export function operation<S extends z.ZodType>(
  schema: S,
  refusalCode: string,
  run: (input: z.output<S>, signal: AbortSignal) => unknown,
): Operation {
  return (input, signal) => {
    const parsed = schema.safeParse(input);
    if (!parsed.success) throw new Refusal(400, refusalCode, z.prettifyError(parsed.error));
    return run(parsed.data, signal);
  };
}

function sendRefusal(service: JsonService, response: ServerResponse, refusal: Refusal): void {
  const headers = { 'x-amzn-errortype': refusal.code, ...service.errorHeaders?.(refusal.code) };
  send(service, response, refusal.status, { __type: refusal.code, message: refusal.message }, headers);
}

function send(
  service: JsonService,
  response: ServerResponse,
  status: number,
  body: unknown,
  headers = {},
): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    'content-type': `application/x-amz-json-${service.version}`,
    'x-amzn-requestid': randomUUID(),
    ...headers,
  });
  response.end(JSON.stringify(body));
}
