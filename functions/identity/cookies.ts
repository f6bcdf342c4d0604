import { randomBytes } from 'node:crypto';
import type { ApiEvent } from '#functions/kernel/request.ts';
import type { Tokens } from './clients/user-pool.ts';

/**
 * Only this site can set or be sent a cookie with this prefix, over TLS (RFC 6265bis, 4.1.3.2); no script can read it.
 * Lax, so that it comes along when an identity provider sends the browser back.
 */
const cookie = (name: string, value: string, more = '') =>
  `__Host-${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax${more}`;
const gone = (name: string) => cookie(name, '', '; Max-Age=0');

const SIGN_IN_SECONDS = 600;

/** The access token ends with its cookie; the refresh token leaves with the browser, and Cognito ends it within hours. */
export const sessionCookies = ({ access, refresh, expiresIn }: Tokens): string[] => [
  cookie('access', access, `; Max-Age=${expiresIn}`),
  ...(refresh ? [cookie('refresh', refresh)] : []),
];

/** A letter's session is one token. An earlier session of this browser must not come back when it is over. */
export const linkCookies = ({ access, expiresIn }: Tokens): string[] => [
  cookie('access', access, `; Max-Age=${expiresIn}`),
  gone('refresh'),
];

/** Browsers refuse a cookie of more than 4096 bytes, name and attributes included (RFC 6265bis, 5.6). */
const LONGEST_TOKEN = 3800;

/** UNI-Login's id token, which only signing out there asks for. One too long to keep is left out: signing out then ends the session here alone. */
export const uniloginCookies = (idToken: string | undefined): string[] =>
  idToken && idToken.length <= LONGEST_TOKEN ? [cookie('unilogin', idToken)] : [];

export const noSessionCookies = [gone('access'), gone('refresh')];
export const signedOutCookies = [...noSessionCookies, gone('unilogin')];

export const refreshTokenIn = (event: ApiEvent): string | undefined => cookieIn(event, 'refresh');
export const uniloginTokenIn = (event: ApiEvent): string | undefined => cookieIn(event, 'unilogin');
export const browserSecretIn = (event: ApiEvent): string | undefined => cookieIn(event, 'sign-in');

/** The secret that ties sign-ins to this browser: the one it has, so that several tabs can sign in at once, or a new one. */
export function browserSecretFor(event: ApiEvent): { secret: string; cookies: string[] } {
  const present = browserSecretIn(event);
  const secret =
    present && /^[A-Za-z0-9_-]{43}$/.test(present) ? present : randomBytes(32).toString('base64url');
  return { secret, cookies: [cookie('sign-in', secret, `; Max-Age=${SIGN_IN_SECONDS}`)] };
}

function cookieIn(event: ApiEvent, name: string): string | undefined {
  const prefix = `__Host-${name}=`;
  const pair = (event.cookies ?? []).map((one) => one.trim()).find((one) => one.startsWith(prefix));
  return pair?.slice(prefix.length) || undefined;
}
