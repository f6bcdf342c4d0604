import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as z from 'zod';
import { Refusal } from '../failure.ts';

export interface UpstreamEndpoints {
  authorizeUrl: string;
  tokenUrl: string;
  attributesUrl: string | undefined;
  jwksUri: string;
}

type Details = Record<string, string>;

const discovery = z.object({
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  userinfo_endpoint: z.url().optional(),
  jwks_uri: z.url(),
});
const tokenAnswer = z.object({ id_token: z.string(), access_token: z.string() });
export type UpstreamTokens = z.infer<typeof tokenAnswer>;

const failed = (reason: string) => new Refusal('InvalidOAuthFlowException', reason);

async function fetchJson(url: string, init: RequestInit, what: string): Promise<unknown> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
  if (!response) throw failed(`Exception processing authorization code: ${what} could not be reached`);
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body;
  const reason = (body as { error?: unknown } | undefined)?.error;
  throw failed(`${typeof reason === 'string' ? reason : `HTTP ${response.status}`} from ${what}`);
}

/** The provider's addresses: those in its details, otherwise what its issuer publishes. */
export async function endpointsOf(details: Details): Promise<UpstreamEndpoints> {
  const {
    authorize_url: authorizeUrl,
    token_url: tokenUrl,
    attributes_url: attributesUrl,
    jwks_uri: jwksUri,
  } = details;
  if (authorizeUrl && tokenUrl && jwksUri) return { authorizeUrl, tokenUrl, attributesUrl, jwksUri };
  const document = await fetchJson(
    `${details.oidc_issuer}/.well-known/openid-configuration`,
    {},
    'the discovery document',
  );
  const found = discovery.safeParse(document);
  if (!found.success) throw failed('The discovery document is incomplete');
  return {
    authorizeUrl: authorizeUrl ?? found.data.authorization_endpoint,
    tokenUrl: tokenUrl ?? found.data.token_endpoint,
    attributesUrl: attributesUrl ?? found.data.userinfo_endpoint,
    jwksUri: jwksUri ?? found.data.jwks_uri,
  };
}

/** Exchanges the code with the secret in the body: the only way of client authentication that the service has. */
export async function exchange(
  details: Details,
  endpoints: UpstreamEndpoints,
  code: string,
  redirectUri: string,
): Promise<UpstreamTokens> {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: details.client_id ?? '',
    client_secret: details.client_secret ?? '',
    code,
    redirect_uri: redirectUri,
  });
  const tokens = tokenAnswer.safeParse(
    await fetchJson(endpoints.tokenUrl, { method: 'POST', body }, 'the token endpoint'),
  );
  if (!tokens.success) throw failed('The token endpoint gave no tokens');
  return tokens.data;
}

/** The verified id token's claims with those of the provider's user endpoint. `now` in milliseconds. */
export async function claimsOf(
  details: Details,
  endpoints: UpstreamEndpoints,
  tokens: UpstreamTokens,
  now: number,
): Promise<Record<string, unknown> & { sub: string }> {
  const keys = createRemoteJWKSet(new URL(endpoints.jwksUri));
  const { payload, protectedHeader } = await jwtVerify(tokens.id_token, keys, {
    issuer: details.oidc_issuer ?? '',
    audience: details.client_id ?? '',
    currentDate: new Date(now),
    clockTolerance: 60,
  }).catch(() => {
    throw failed('Bad id_token issuer, audience, time or signature');
  });
  if (!protectedHeader.kid || !payload.sub) throw failed('The id_token lacks kid or sub');
  const more = endpoints.attributesUrl
    ? await userClaims(details, endpoints.attributesUrl, tokens.access_token)
    : {};
  if (more.sub !== undefined && more.sub !== payload.sub)
    throw failed('The user endpoint speaks of another subject');
  return { ...payload, ...more, sub: payload.sub };
}

async function userClaims(
  details: Details,
  url: string,
  accessToken: string,
): Promise<Record<string, unknown>> {
  const method = details.attributes_request_method === 'POST' ? 'POST' : 'GET';
  const answer = await fetchJson(
    url,
    { method, headers: { authorization: `Bearer ${accessToken}` } },
    'the user endpoint',
  );
  const claims = z.record(z.string(), z.unknown()).safeParse(answer);
  if (!claims.success) throw failed('The user endpoint gave no claims');
  return claims.data;
}
