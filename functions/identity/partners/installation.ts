import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { acrossTenants } from '#functions/kernel/tenant.ts';

/**
 * In place of a municipality's code, for what belongs to none: an outside partner's login, which several municipalities
 * may invite. It is founded like a municipality and has keys of its own, but nobody is at home in it.
 */
export const INSTALLATION = '0000';

/** Does the work outside of every municipality: with a session that reaches the logins and nothing else. */
export async function inInstallation<T>(work: () => Promise<T>): Promise<T> {
  return only(await acrossTenants([INSTALLATION], work));
}

/** Does the work in one municipality, from wherever one is. */
export async function inMunicipality<T>(tenant: string, work: () => Promise<T>): Promise<T> {
  return only(await acrossTenants([tenant], work));
}

function only<T>([result]: T[]): T {
  return result as T;
}

/** By what the login with this e-mail address (lower case) is known: a keyed hash of 26 letters. */
export const loginOf = (keys: MunicipalityKeys, email: string): string =>
  keys.hash('account', `partner|${email}`);

/** Whether a name in the user pool is a login's: with its tokens nothing can be asked, they only set up authenticators. */
export const isLoginUsername = (username: string): boolean => /^partner-[a-z0-9]{26}$/.test(username);

/** The login's name in the user pool. No seat has a name like it. */
export const loginUsername = (login: string): string => `partner-${login}`;
