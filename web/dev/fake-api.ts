import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { contracts } from '#shared/contracts.ts';
import { answerTo, type FakeAnswer } from './fake-answers.ts';

/**
 * A municipality that does not exist, for working on pages without the functions: `vite dev web`. Only while
 * developing: it takes no part in the build. Who one is comes from the cookie `as` (staff, leader, admin, nobody).
 * What it answers is parsed by the contracts, so it cannot speak another language than the server.
 */
export function fakeApi(): Plugin {
  const serve = (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    if (!request.url?.startsWith('/api/')) return next();
    void handle(request, response);
  };
  return {
    name: 'fake-api',
    configureServer: (server) => void server.middlewares.use(serve),
    configurePreviewServer: (server) => void server.middlewares.use(serve),
  };
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const path = url.pathname.replace(/^\/api/, '');
  const found = contracts
    .map((contract) => ({ contract, values: match(contract.path, path) }))
    .find(({ contract, values }) => contract.method === request.method && values);
  if (!found) return send(response, 404, { code: 'not-found' });
  const body = await bodyOf(request);
  const raw = { ...Object.fromEntries(url.searchParams), ...body, ...found.values };
  const input = found.contract.input.safeParse(raw);
  if (!input.success) {
    const fields = input.error.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.code }));
    return send(response, 400, { code: 'input-invalid', fields });
  }
  const as = /(?:^|; )as=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? 'staff';
  if (as === 'nobody' && found.contract.permission !== 'public') return send(response, 401, {});
  const answer: FakeAnswer = answerTo(found.contract.name, input.data as never, as);
  if ('code' in answer) return send(response, answer.status ?? 422, answer);
  const output = found.contract.output.safeParse(answer.value);
  if (!output.success) {
    console.error(found.contract.name, output.error.issues);
    return send(response, 500, { code: 'surprise', reference: 'fake' });
  }
  send(response, 200, output.data);
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const names: string[] = [];
  const source = pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    names.push(name);
    return '([^/]+)';
  });
  const values = new RegExp(`^${source}$`).exec(path);
  return values ? Object.fromEntries(names.map((name, index) => [name, values[index + 1] ?? ''])) : undefined;
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text ? (JSON.parse(text) as Record<string, unknown>) : {};
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
