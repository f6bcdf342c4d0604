import type { ClientConfig } from '../config.ts';
import type { AuthorizeRequest, Service } from '../service.ts';

export type CheckedRequest =
  | { kind: 'good'; client: ClientConfig; request: AuthorizeRequest }
  /** Shown to the user; the address to go back to is not trusted. */
  | { kind: 'stop'; reason: string }
  /** Told to the application at its address. */
  | { kind: 'refused'; location: string };

/** Checks the parameters of /oauth2/authorize ("Authorize endpoint", Cognito developer guide; RFC 6749, 4.1.2.1). */
export function checkAuthorize(service: Service, query: Record<string, string>): CheckedRequest {
  const client = service.clients.get(query.client_id ?? '');
  if (!client) return { kind: 'stop', reason: 'Client does not exist.' };
  const redirectUri = query.redirect_uri || (client.DefaultRedirectURI ?? client.CallbackURLs?.[0] ?? '');
  if (!client.CallbackURLs?.includes(redirectUri)) return { kind: 'stop', reason: 'redirect_mismatch' };

  const refuse = (error: string, description?: string): CheckedRequest => ({
    kind: 'refused',
    location: errorLocation(
      { redirectUri, ...(query.state ? { state: query.state } : {}) },
      error,
      description,
    ),
  });
  const isHosted =
    client.AllowedOAuthFlowsUserPoolClient !== false &&
    (client.AllowedOAuthFlows ?? ['code']).includes('code');
  if (query.response_type !== 'code') return refuse('invalid_request', 'response_type is not supported');
  if (!isHosted) return refuse('unauthorized_client');
  if (query.code_challenge !== undefined && query.code_challenge_method !== 'S256') {
    return refuse('invalid_request', 'Transform algorithm not supported');
  }
  if (query.code_challenge !== undefined && !/^[A-Za-z0-9_-]{43}$/.test(query.code_challenge)) {
    return refuse('invalid_request', 'code_challenge is not a SHA-256 in base64url');
  }
  const allowed = client.AllowedOAuthScopes ?? ['openid', 'profile', 'email'];
  const scopes = query.scope ? query.scope.split(' ').filter(Boolean) : allowed;
  if (!scopes.every((scope) => allowed.includes(scope))) return refuse('invalid_scope');

  const request: AuthorizeRequest = { clientId: client.ClientId, redirectUri, scope: scopes.join(' ') };
  if (query.state) request.state = query.state;
  if (query.nonce) request.nonce = query.nonce;
  if (query.code_challenge) request.codeChallenge = query.code_challenge;
  return { kind: 'good', client, request };
}

/** Where the application learns that nobody was signed in. */
export function errorLocation(
  request: Pick<AuthorizeRequest, 'redirectUri' | 'state'>,
  error: string,
  description?: string,
): string {
  const location = new URL(request.redirectUri);
  if (description) location.searchParams.set('error_description', description);
  if (request.state !== undefined) location.searchParams.set('state', request.state);
  location.searchParams.set('error', error);
  return location.href;
}

const REQUEST_FIELDS =
  'client_id redirect_uri response_type scope state nonce code_challenge code_challenge_method login_hint'.split(
    ' ',
  );

/** The authorize request within a query or form, free of everything that belongs to a page. */
export const requestFields = (from: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    REQUEST_FIELDS.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])),
  );
