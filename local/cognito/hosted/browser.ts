import { randomBytes } from 'node:crypto';
import type { ClientConfig } from '../config.ts';
import type { AuthorizeRequest, Service, User } from '../service.ts';
import { findUser } from '../users.ts';
import type { Incoming } from '../wire.ts';

/** Minutes that a code waits to be exchanged, and that a browser stays signed in to the hosted pages. */
const CODE_MINUTES = 5;
const BROWSER_MINUTES = 60;

const cookie = (name: string, value: string, seconds?: number) =>
  `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${seconds === undefined ? '' : `; Max-Age=${seconds}`}`;

/** The token that ties a form to this browser: the one it has, or a new one with its cookie. */
export function csrfOf(incoming: Incoming): { token: string; cookies: string[] } {
  const present = incoming.cookies['XSRF-TOKEN'];
  if (present) return { token: present, cookies: [] };
  const token = randomBytes(24).toString('base64url');
  return { token, cookies: [cookie('XSRF-TOKEN', token)] };
}

export const isFromOwnForm = (incoming: Incoming, form: Record<string, string>) =>
  Boolean(form._csrf) && form._csrf === incoming.cookies['XSRF-TOKEN'];

/** Ties a trip to an outside provider to this browser. */
export const upstreamCookie = (state: string) => cookie('csrf-state', state, 600);

/** Hands a code to the application. */
export function completeSignIn(
  service: Service,
  request: AuthorizeRequest,
  user: User,
  authTime: number,
): string {
  const code = randomBytes(24).toString('base64url');
  const expires = service.clock.now() + CODE_MINUTES * 60_000;
  service.tables.codes.set(code, { request, username: user.username, authTime, expires });
  const location = new URL(request.redirectUri);
  location.searchParams.set('code', code);
  if (request.state !== undefined) location.searchParams.set('state', request.state);
  return location.href;
}

/** Remembers the browser for an hour, so that another application of the pool need not ask again. */
export function rememberBrowser(service: Service, user: User): string {
  const id = randomBytes(32).toString('base64url');
  const now = service.clock.now();
  service.tables.browsers.set(id, {
    poolId: user.poolId,
    username: user.username,
    authTime: now,
    expires: now + BROWSER_MINUTES * 60_000,
  });
  return cookie('cognito', id, BROWSER_MINUTES * 60);
}

/** Who is signed in to the hosted pages in this browser. */
export function knownBrowser(
  service: Service,
  client: ClientConfig,
  incoming: Incoming,
): { user: User; authTime: number } | undefined {
  const session = service.tables.browsers.get(incoming.cookies.cognito ?? '');
  if (!session || session.poolId !== client.UserPoolId || session.expires <= service.clock.now())
    return undefined;
  const user = findUser(service, session.poolId, session.username);
  if (!user?.enabled || (user.signedOutAt ?? 0) >= session.authTime) return undefined;
  return { user, authTime: session.authTime };
}

export function forgetBrowser(service: Service, incoming: Incoming): string {
  service.tables.browsers.delete(incoming.cookies.cognito ?? '');
  return cookie('cognito', '', 0);
}
