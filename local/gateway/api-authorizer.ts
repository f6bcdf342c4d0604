import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { list, record, text, texts } from '#local/assembly/json.ts';
import type { Model } from '#local/assembly/model.ts';
import type { Clock } from '#local/clock.ts';
import { messageReply, type ApiReply } from './api-reply.ts';

/** Checks the bearer token of a request; gives the claims, or the reply that refuses it. */
export type Authorize = (
  header: string | undefined,
  scopes: string[],
) => Promise<{ claims: Record<string, unknown> } | { refusal: ApiReply }>;

/**
 * One check per JWT authorizer of the assembly, by its physical id: signature against the issuer's published
 * keys, `iss`, `exp`, `nbf`, `aud` or else `client_id`, and at least one of the route's scopes. 401 when the token
 * is missing or wrong, 403 when only a scope is missing.
 * Source: API Gateway developer guide, "Control access to HTTP APIs with JWT authorizers".
 */
export function readAuthorizers(model: Model, clock: Clock): Map<string, Authorize> {
  const authorizers = model
    .ofType('AWS::ApiGatewayV2::Authorizer')
    .filter((one) => one.properties.AuthorizerType === 'JWT');
  return new Map(
    authorizers.map((one) => [one.name, makeAuthorizer(record(one.properties.JwtConfiguration), clock)]),
  );
}

function makeAuthorizer(configuration: Record<string, unknown>, clock: Clock): Authorize {
  const issuer = text(configuration.Issuer);
  const audience = texts(configuration.Audience);
  const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`), { cooldownDuration: 1_000 });
  return async (header, scopes) => {
    const token = (header ?? '').replace(/^Bearer\s+/i, '').trim();
    if (!token) return { refusal: unauthorized() };
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        currentDate: new Date(clock.now()),
        requiredClaims: ['exp'],
      });
      const meant = texts(payload.aud ?? payload.client_id);
      if (!meant.some((one) => audience.includes(one)))
        return { refusal: unauthorized('the audience does not match') };
      const granted = list(payload.scope ?? payload.scp).flatMap((one) => text(one).split(' '));
      if (scopes.length > 0 && !scopes.some((scope) => granted.includes(scope)))
        return { refusal: forbidden(scopes) };
      return { claims: payload };
    } catch (error) {
      if (error instanceof errors.JOSEError) return { refusal: unauthorized(error.code) };
      throw error;
    }
  };
}

function unauthorized(why?: string): ApiReply {
  const detail = why ? ` scope="" error="invalid_token" error_description="${why}"` : '';
  return messageReply(401, 'Unauthorized', { 'www-authenticate': `Bearer${detail}` });
}

function forbidden(scopes: string[]): ApiReply {
  return messageReply(403, 'Forbidden', {
    'www-authenticate': `Bearer scope="${scopes.join(' ')}" error="insufficient_scope"`,
  });
}
