import { createServer, type IncomingMessage } from 'node:http';
import { parseRecord } from '#local/assembly/json.ts';
import { readBody } from '#local/gateway/request-body.ts';
import { listen, type Listening } from '#local/http/listen.ts';
import type { Cloud } from './cloud.ts';
import { CONTROL_HEADER } from './run-file.ts';
import type { Status } from './status.ts';

/** Opens the address through which the command line speaks to the running system. */
export function listenForControl(
  port: number,
  cloud: () => Cloud | undefined,
  status: () => Promise<Status>,
): Promise<Listening> {
  return listen(
    createServer((request, response) => {
      void answer(request, cloud(), status)
        .catch((error: unknown) => ({
          code: 500,
          body: { error: error instanceof Error ? error.message : 'unknown error' },
        }))
        .then(({ code, body }) => {
          response.writeHead(code, { 'content-type': 'application/json' });
          response.end(typeof body === 'string' ? body : JSON.stringify(body));
        });
    }),
    port,
  );
}

async function answer(
  request: IncomingMessage,
  cloud: Cloud | undefined,
  status: () => Promise<Status>,
): Promise<{ code: number; body: object | string }> {
  if (request.headers[CONTROL_HEADER] === undefined)
    return { code: 403, body: { error: 'only the command line may ask' } };
  if (request.url === '/ping') return { code: 200, body: String(process.pid) };
  if (!cloud) return { code: 503, body: { error: 'the system is still starting' } };
  if (request.url === '/status') return { code: 200, body: await status() };
  if (request.url === '/inbox') return { code: 200, body: cloud.inbox() };
  if (request.url !== '/clock') return { code: 404, body: { error: 'no such command' } };
  if (request.method === 'POST') {
    const { advance, reset } = parseRecord((await readBody(request, 10_000))?.toString('utf8') ?? '');
    if (reset === true) cloud.clock.reset();
    else if (typeof advance === 'number' && advance >= 0) await cloud.advance(advance);
    else return { code: 400, body: { error: 'advance by a number of milliseconds, or reset' } };
  }
  return {
    code: 200,
    body: { now: new Date(cloud.clock.now()).toISOString(), offset: cloud.clock.offset() },
  };
}
