import { createHash } from 'node:crypto';
import { openAccessToken } from '../access-token.ts';
import { sameText } from '../actions/secret-hash.ts';
import { readableBy } from '../attributes.ts';
import type { ClientConfig } from '../config.ts';
import { Refusal } from '../failure.ts';
import type { Service } from '../service.ts';
import { issueTokens, openGrant, revokeGrant, type Tokens } from '../tokens.ts';
import { findUser } from '../users.ts';
import { formOf, type Incoming, json, type Reply } from '../wire.ts';

const problem = (error: string, description?: string): Reply =>
  json(400, { error, ...(description ? { error_description: description } : {}) });

/** The client behind a request, its secret checked from the Basic header or the body; undefined when it is not proven. */
function authenticate(
  service: Service,
  incoming: Incoming,
  form: Record<string, string>,
): ClientConfig | undefined {
  const basic = /^Basic (.+)$/i.exec(incoming.headers.authorization ?? '')?.[1];
  const [user = '', ...rest] = basic ? Buffer.from(basic, 'base64').toString('utf8').split(':') : [];
  const id = basic ? decode(user) : form.client_id;
  const secret = basic ? decode(rest.join(':')) : form.client_secret;
  if (basic && form.client_id !== undefined && form.client_id !== id) return undefined;
  const client = service.clients.get(id ?? '');
  if (!client) return undefined;
  if (!client.ClientSecret) return secret ? undefined : client;
  return secret && sameText(client.ClientSecret, secret) ? client : undefined;
}

const decode = (text: string) => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return '';
  }
};

/** POST /oauth2/token ("Token endpoint", Cognito developer guide). Codes are good once. */
export async function exchangeToken(service: Service, incoming: Incoming): Promise<Reply> {
  if (!/^application\/x-www-form-urlencoded/i.test(incoming.headers['content-type'] ?? ''))
    return problem('invalid_request');
  const form = formOf(incoming);
  const client = authenticate(service, incoming, form);
  if (!client) return problem('invalid_client', 'invalid_client_secret');
  try {
    if (form.grant_type === 'authorization_code') return await fromCode(service, client, form);
    if (form.grant_type === 'refresh_token') return await fromRefresh(service, client, form);
    return problem('unsupported_grant_type');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return problem(
      error.name === 'NotAuthorizedException' ? 'invalid_grant' : 'invalid_request',
      error.message,
    );
  }
}

async function fromCode(
  service: Service,
  client: ClientConfig,
  form: Record<string, string>,
): Promise<Reply> {
  const found = service.tables.codes.get(form.code ?? '');
  service.tables.codes.delete(form.code ?? '');
  if (!found || found.expires <= service.clock.now()) return problem('invalid_grant');
  const { request } = found;
  if (request.clientId !== client.ClientId || request.redirectUri !== form.redirect_uri)
    return problem('invalid_grant');
  const proof = createHash('sha256')
    .update(form.code_verifier ?? '')
    .digest('base64url');
  if (request.codeChallenge ? proof !== request.codeChallenge : form.code_verifier !== undefined) {
    return problem('invalid_grant', 'code_verifier does not match the challenge supplied');
  }
  const user = findUser(service, client.UserPoolId, found.username);
  if (!user?.enabled) return problem('invalid_grant');
  const { scope, nonce } = request;
  const source = 'TokenGeneration_HostedAuth';
  return bearer(await issueTokens(service, { client, user, source, scope, nonce, authTime: found.authTime }));
}

async function fromRefresh(
  service: Service,
  client: ClientConfig,
  form: Record<string, string>,
): Promise<Reply> {
  const { grant, user } = openGrant(service, client, form.refresh_token ?? '');
  const source = 'TokenGeneration_RefreshTokens';
  return bearer(await issueTokens(service, { client, user, source, scope: grant.scope, grant }));
}

const bearer = (tokens: Tokens): Reply =>
  json(200, {
    ...(tokens.idToken ? { id_token: tokens.idToken } : {}),
    access_token: tokens.accessToken,
    ...(tokens.refreshToken ? { refresh_token: tokens.refreshToken } : {}),
    expires_in: tokens.expiresIn,
    token_type: 'Bearer',
  });

/** POST /oauth2/revoke: always quiet about tokens it does not know (RFC 7009, 2.2). */
export function revokeToken(service: Service, incoming: Incoming): Reply {
  const form = formOf(incoming);
  const client = authenticate(service, incoming, form);
  if (!client) return problem('invalid_client');
  if (!form.token) return problem('invalid_request');
  revokeGrant(service, client, form.token);
  return { status: 200 };
}

/** GET and POST /oauth2/userInfo: every attribute the client may read, as text. */
export async function userInfo(service: Service, incoming: Incoming): Promise<Reply> {
  const token = /^Bearer (.+)$/i.exec(incoming.headers.authorization ?? '')?.[1];
  try {
    if (!token) throw new Refusal('NotAuthorizedException', 'Access token is missing');
    const { user, clientId } = await openAccessToken(service, token, 'openid');
    const client = service.clients.get(clientId);
    const identities = user.identities ? { identities: JSON.stringify(user.identities) } : {};
    const attributes = client ? readableBy(client, user.attributes) : {};
    return json(200, { ...attributes, ...identities, username: user.username });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const challenge = `error="invalid_token", error_description="${error.message}"`;
    return json(
      401,
      { error: 'invalid_token', error_description: error.message },
      { 'www-authenticate': challenge },
    );
  }
}
