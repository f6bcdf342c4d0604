import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Model, Resource } from '#local/assembly/model.ts';
import type { Clock } from '#local/clock.ts';
import type { Functions } from '#local/functions/functions.ts';
import { listen, type Listening } from '#local/http/listen.ts';
import { readAuthorizers } from './api-authorizer.ts';
import { readCors } from './api-cors.ts';
import { makeApiEvent } from './api-event.ts';
import { messageReply, readFunctionResult, type ApiReply } from './api-reply.ts';
import { makeRouteTable, readRoutes, type ApiRoute } from './api-routes.ts';
import { readBody } from './request-body.ts';

/** Lambda takes 6 MB per event; a base64 body is a third larger, so the request itself is refused at 6 MB. */
const LARGEST_REQUEST = 6 * 1024 * 1024;

export interface ApiOptions {
  model: Model;
  api: Resource;
  functions: Functions;
  clock: Clock;
  /** A server that already listens hands its requests to the API once the model is known. */
  log: (line: string) => void;
}

/** Answers the requests of one HTTP API. */
export type AnswerApi = (request: IncomingMessage) => Promise<ApiReply>;

/** Opens a server whose requests go to `answer()`; it exists before the API does, so that its port is known. */
export function listenForApi(port: number, answer: () => AnswerApi | undefined): Promise<Listening> {
  return listen(
    createServer((request, response) => {
      const handle = answer();
      const reply = handle ? handle(request) : Promise.resolve(messageReply(503, 'Service Unavailable'));
      void reply.catch(() => messageReply(500, 'Internal Server Error')).then((made) => send(response, made));
    }),
    port,
  );
}

/** Makes the handler of one HTTP API: route, authorizer, function, reply. */
export function makeApi({ model, api, functions, clock, log }: ApiOptions): AnswerApi {
  const routes = readRoutes(model, api);
  for (const route of routes)
    if (route.unsupported) log(`route ${route.key} is not served: ${route.unsupported}`);
  const find = makeRouteTable(routes);
  const authorizers = readAuthorizers(model, clock);
  const cors = readCors(api);
  const stage =
    model.ofType('AWS::ApiGatewayV2::Stage').find((one) => one.properties.ApiId === api.name)?.name ??
    '$default';

  return async (request) => {
    const id = randomUUID();
    const { origin, authorization } = request.headers;
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    const method = request.method ?? 'GET';
    const body = await readBody(request, LARGEST_REQUEST);
    const finish = (reply: ApiReply): ApiReply => ({
      ...reply,
      headers: { ...reply.headers, ...cors?.replyHeaders(origin), 'apigw-requestid': id },
    });
    if (cors && method === 'OPTIONS' && request.headers['access-control-request-method']) {
      return { status: 204, headers: cors.preflightHeaders(origin), body: Buffer.alloc(0) };
    }
    const path = stage === '$default' ? url.pathname : withoutStage(url.pathname, stage);
    const match = path === undefined ? undefined : find(method, path);
    if (!match) return finish(messageReply(404, 'Not Found'));
    const { route } = match;
    if (route.unsupported) return finish(messageReply(501, `Not served here: ${route.unsupported}`));
    const authorize = route.authorizer === undefined ? undefined : authorizers.get(route.authorizer);
    // A route that names an authorizer this machine does not have stays shut.
    if (route.authorizer !== undefined && !authorize)
      return finish(messageReply(500, 'Internal Server Error'));
    const verdict = await authorize?.(authorization, route.scopes);
    if (verdict && 'refusal' in verdict) return finish(verdict.refusal);
    if (!body) return finish(messageReply(413, 'Request Entity Too Large'));
    const received = {
      id,
      apiId: api.name,
      stage,
      method,
      url,
      headers: request.headers,
      sourceIp: request.socket.remoteAddress ?? '',
      time: clock.now(),
      body,
    };
    const event = makeApiEvent(received, match, verdict && { claims: verdict.claims, scopes: route.scopes });
    return finish(await callFunction(functions, route, event, log));
  };
}

async function callFunction(
  functions: Functions,
  route: ApiRoute,
  event: object,
  log: (line: string) => void,
): Promise<ApiReply> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<ApiReply>((resolve) => {
    timer = setTimeout(() => resolve(messageReply(503, 'Service Unavailable')), route.timeoutMs);
  });
  const made = functions.invoke(route.functionArn, event).then(readFunctionResult, (error: unknown) => {
    // Only the kind: a message may quote what the user sent. The function's own log has the rest.
    log(`${route.key} failed in its function: ${error instanceof Error ? error.name : 'unknown error'}`);
    return messageReply(500, 'Internal Server Error');
  });
  try {
    return await Promise.race([made, late]);
  } finally {
    clearTimeout(timer);
  }
}

function withoutStage(path: string, stage: string): string | undefined {
  if (path === `/${stage}`) return '/';
  return path.startsWith(`/${stage}/`) ? path.slice(stage.length + 1) : undefined;
}

function send(response: ServerResponse, reply: ApiReply): void {
  if (response.destroyed) return;
  response.writeHead(
    reply.status,
    reply.status === 204 ? reply.headers : { ...reply.headers, 'content-length': reply.body.length },
  );
  response.end(response.req.method === 'HEAD' ? undefined : reply.body);
}
