import { randomBytes } from 'node:crypto';
import type { OidcProviderConfig } from '../config.ts';
import { Refusal } from '../failure.ts';
import { type AuthorizeRequest, providerKey, type Service } from '../service.ts';
import { type Incoming, page, redirect, type Reply } from '../wire.ts';
import { errorLocation } from './authorize-request.ts';
import { completeSignIn, rememberBrowser, upstreamCookie } from './browser.ts';
import { admitFederated } from './federated-user.ts';
import { errorPage } from './pages.ts';
import { claimsOf, endpointsOf, exchange } from './upstream-client.ts';

/** Minutes that somebody may spend at the provider. */
const TRIP_MINUTES = 10;

const callback = (service: Service) => `${service.origin()}/oauth2/idpresponse`;

/** Sends the browser to the provider. No PKCE and no nonce: the service sends neither to providers. */
export async function goUpstream(
  service: Service,
  provider: OidcProviderConfig,
  request: AuthorizeRequest,
  loginHint?: string,
): Promise<Reply> {
  const { ProviderDetails: details } = provider;
  const { authorizeUrl } = await endpointsOf(details);
  const state = randomBytes(32).toString('base64url');
  const expires = service.clock.now() + TRIP_MINUTES * 60_000;
  service.tables.upstream.set(state, { request, provider: provider.ProviderName, expires });
  const target = new URL(authorizeUrl);
  target.searchParams.set('client_id', details.client_id ?? '');
  target.searchParams.set('redirect_uri', callback(service));
  target.searchParams.set('scope', details.authorize_scopes ?? 'openid');
  target.searchParams.set('response_type', 'code');
  target.searchParams.set('state', state);
  if (loginHint) target.searchParams.set('login_hint', loginHint);
  return redirect(target.href, [upstreamCookie(state)]);
}

/** GET /oauth2/idpresponse: the provider's answer becomes a user of the pool and a code for the application. */
export async function returnFromUpstream(service: Service, incoming: Incoming): Promise<Reply> {
  const query = Object.fromEntries(incoming.url.searchParams);
  const state = query.state ?? '';
  const trip = service.tables.upstream.get(state);
  service.tables.upstream.delete(state);
  const client = trip && service.clients.get(trip.request.clientId);
  const provider = client && service.providers.get(providerKey(client.UserPoolId, trip.provider));
  const isSameBrowser = incoming.cookies['csrf-state'] === state;
  if (!trip || !client || !provider || !isSameBrowser || trip.expires <= service.clock.now()) {
    return page(400, errorPage('An error was encountered with the requested page: invalid state.'));
  }
  const refuse = (error: string, description: string) =>
    redirect(errorLocation(trip.request, error, description));
  if (query.error) return refuse(query.error, query.error_description ?? query.error);
  try {
    const details = provider.ProviderDetails;
    const endpoints = await endpointsOf(details);
    const tokens = await exchange(details, endpoints, query.code ?? '', callback(service));
    const claims = await claimsOf(details, endpoints, tokens, service.clock.now());
    const user = await admitFederated(service, client, provider, claims);
    return redirect(completeSignIn(service, trip.request, user, service.clock.now()), [
      rememberBrowser(service, user),
    ]);
  } catch (error) {
    if (error instanceof Refusal) return refuse('invalid_request', error.message);
    throw error;
  }
}
