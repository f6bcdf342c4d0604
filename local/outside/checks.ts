import { compactVerify, decodeJwt } from 'jose';
import type { SigningKey } from '../cognito/signing-key.ts';
import { page, redirect, type Reply } from '../cognito/wire.ts';
import { document } from '../cognito/hosted/html.ts';
import type { OutsideClient, StandIn } from './stand-in.ts';

/**
 * Refuses an authorize request whose state or nonce is missing or too short, where the provider insists on both.
 * Undefined when the request may go on, also when its client or address is unknown: oidc-provider sees to those.
 */
export function refuseShortState(
  standIn: StandIn,
  clients: OutsideClient[],
  query: URLSearchParams,
): Reply | undefined {
  const least = standIn.shortestState;
  const target = query.get('redirect_uri') ?? '';
  const client = clients.find(({ clientId }) => clientId === query.get('client_id'));
  if (!least || !client?.redirectUris.includes(target)) return undefined;
  const short = ['state', 'nonce'].find(
    (name) => !new RegExp(`^[\\w.~-]{${least},}$`).test(query.get(name) ?? ''),
  );
  if (!short) return undefined;
  const location = new URL(target);
  location.searchParams.set('error', 'invalid_request');
  location.searchParams.set('error_description', `${short} must have at least ${least} characters`);
  if (query.get('state')) location.searchParams.set('state', query.get('state') ?? '');
  return redirect(location.href);
}

/**
 * RP-initiated logout. There is no session to end, since a person is picked at every sign-in; but the way back is open
 * only to an address that the client behind the id token registered.
 */
export async function endSession(
  standIn: StandIn,
  clients: OutsideClient[],
  key: SigningKey,
  query: URLSearchParams,
): Promise<Reply> {
  const target = query.get('post_logout_redirect_uri');
  if (target === null) return page(200, document(standIn.title, '<p role="status">Du er logget ud.</p>'));
  const hint = query.get('id_token_hint') ?? '';
  const isOurs = await compactVerify(hint, key.publicJwk).then(
    () => true,
    () => false,
  );
  const clientId = isOurs ? decodeJwt(hint).aud : undefined;
  const client = clients.find((each) => each.clientId === clientId);
  if (!client?.postLogoutRedirectUris?.includes(target)) {
    return page(
      400,
      document(standIn.title, '<p role="alert">Ugyldig adresse at vende tilbage til efter log ud.</p>'),
    );
  }
  const location = new URL(target);
  if (query.get('state')) location.searchParams.set('state', query.get('state') ?? '');
  return redirect(location.href);
}
