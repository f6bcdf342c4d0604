import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { crc32 } from 'node:zlib';
import { actions } from './actions.ts';
import type { Authorize } from './authorize.ts';
import type { Database } from './database.ts';
import { Refusal, asRefusal } from './refusal.ts';
import type { Body } from './request.ts';

/** The largest request DynamoDB takes: 16 MB. */
const LARGEST_REQUEST = 16 * 1024 * 1024;

/** Serves the JSON 1.0 protocols of DynamoDB and DynamoDB Streams: POST / with the action in x-amz-target. */
export function serve(database: Database, authorize: Authorize): RequestListener {
  return (request, response) => {
    answer(database, authorize, request).then(
      (body) => send(response, 200, body),
      (error: unknown) => {
        if (request.destroyed && !request.complete) return;
        const refusal = asRefusal(error);
        if (!(refusal instanceof Refusal)) console.error('dynamodb: an action failed', stackOf(refusal));
        const { status, body } =
          refusal instanceof Refusal
            ? refusal
            : new Refusal('InternalServerError', 'Internal server error', {}, 500);
        send(response, status, body);
      },
    );
  };
}

async function answer(database: Database, authorize: Authorize, request: IncomingMessage): Promise<Body> {
  const text = await textOf(request);
  const target = String(request.headers['x-amz-target'] ?? '');
  const action = actions.get(target);
  if (request.method !== 'POST' || !action)
    throw new Refusal('UnknownOperationException', 'The action is not known');
  const accessKeyId = /\bCredential=([^/,\s]+)\//.exec(request.headers.authorization ?? '')?.[1];
  if (!accessKeyId) {
    throw new Refusal('MissingAuthenticationTokenException', 'Request is missing Authentication Token');
  }
  const body = bodyOf(text);
  const sessionToken = [request.headers['x-amz-security-token']].flat()[0];
  const refusal = authorize({ action: target.split('.')[1] ?? '', body, accessKeyId, sessionToken });
  if (refusal) throw refusal;
  return action(database, body);
}

function bodyOf(text: string): Body {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Body;
  } catch {
    // Answered below: the message of the parser could hold data.
  }
  throw new Refusal('SerializationException', 'The request body is not a JSON object');
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > LARGEST_REQUEST)
      throw new Refusal('RequestEntityTooLargeException', 'Request size exceeds 16 MB', {}, 413);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: Body): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': bytes.length,
    'x-amzn-requestid': randomUUID(),
    'x-amz-crc32': String(crc32(bytes)),
  });
  response.end(bytes);
}

/** Where an error arose, without its message: that could quote an item. */
function stackOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .join('\n');
}
