import middy from '@middy/core';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { sides } from '#shared/access/actor.ts';
import { generalRefusals, type RefusalBody, type Result } from '#shared/refusals.ts';
import type { Endpoint } from './endpoint.ts';
import type { ForeignEndpoint } from './foreign-endpoint.ts';
import type { Gate, Session } from './gate.ts';
import { endpointsByRoute, type Later } from './later.ts';
import { log } from './log.ts';
import { metered } from './meter.ts';
import type { PublicEndpoint } from './public-endpoint.ts';
import { cameFromOwnSite, inputOf, type ApiEvent } from './request.ts';
import { forTenant } from './tenant.ts';
import { dateOf } from './today.ts';

const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

/**
 * The Lambda handler of one module: finds the endpoint by API Gateway's route key, asks it, and turns the answer
 * into HTTP. Refusals are 4xx with a code; a surprise is one logged 500 with a reference that can be quoted.
 */
export function api(
  gate: Gate,
  endpoints: readonly (Endpoint | PublicEndpoint | Later)[],
  foreign: readonly ForeignEndpoint[] = [],
) {
  const byForeignRoute = new Map(
    foreign.map(({ route, reply }) => [`${route.method} /api${route.path}`, reply]),
  );
  const byRoute = endpointsByRoute(endpoints);
  const answer = async (event: ApiEvent): Promise<APIGatewayProxyStructuredResultV2> => {
    const answerForeign = byForeignRoute.get(event.routeKey);
    if (answerForeign) return answerForeign(event);
    const found = await byRoute.get(event.routeKey)?.();
    if (!found) return respond({ ok: false, code: 'not-found' });
    if (event.requestContext.http.method !== 'GET' && !cameFromOwnSite(event)) {
      log.warn('cross-site request', { route: event.routeKey });
      return respond({ ok: false, code: 'cross-site' });
    }
    if ('reply' in found) return found.reply(event);
    const claims = event.requestContext.authorizer?.jwt.claims ?? {};
    const tenant = String(claims['tenant'] ?? '');
    const actorId = String(claims['person'] ?? '');
    if (!tenant || !actorId) return respond({ ok: false, code: 'not-signed-in' });
    const now = new Date();
    const expiresAt = new Date(Number(claims['exp'] ?? 0) * 1000).toISOString();
    const session = sessionOf(claims);
    const asking = { tenant, actorId, now: now.toISOString(), today: dateOf(now), expiresAt, session };
    return respond(await forTenant(tenant, () => found.answer(gate, inputOf(event), asking)));
  };
  return middy<APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2>()
    .onError((request) => {
      const reference = request.context.awsRequestId;
      log.error('surprise', {
        reference,
        route: request.event.routeKey,
        kind: request.error?.name,
        stack: request.error?.stack,
      });
      request.response = respond({ ok: false, code: 'surprise' }, reference);
    })
    .handler(async (event) => {
      const started = performance.now();
      const { result, meter } = await metered(() => answer(event));
      log.info('answered', {
        route: event.routeKey,
        status: result.statusCode,
        ms: Math.round(performance.now() - started),
        ...meter,
      });
      return result;
    });
}

/** How the person is signed in. A token that does not say so is the weakest there is. */
function sessionOf(claims: Record<string, unknown>): Session {
  const side = sides.find((one) => one === claims['side']) ?? 'staff';
  const only = claims['only'];
  return {
    side,
    assurance: claims['assurance'] === 'substantial' ? 'substantial' : 'low',
    ...(typeof only === 'string' && only !== '' && { only }),
  };
}

function respond(result: Result<unknown, string>, reference?: string): APIGatewayProxyStructuredResultV2 {
  if (result.ok) return { statusCode: 200, headers, body: JSON.stringify(result.value ?? {}) };
  const { code, facts, current, fields } = result;
  const body: RefusalBody = {
    code,
    ...(reference && { reference }),
    ...(facts && { facts }),
    ...(fields && { fields }),
    ...(current !== undefined && { current }),
  };
  const general: Record<string, number> = generalRefusals;
  return { statusCode: general[code] ?? 422, headers, body: JSON.stringify(body) };
}
