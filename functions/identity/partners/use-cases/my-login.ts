import { logWrongAnswer } from '../../wrong-answer.ts';
import { inInstallation, INSTALLATION, loginUsername } from '../installation.ts';
import { isComplete, readLogin, type Login } from '../store/login-store.ts';
import { loginOfPerson } from '../store/partner-person-store.ts';
import { passwordTries, takeTry } from '../store/tries-store.ts';
import type { PartnerTools } from '../tools.ts';
import { judgeFactor, type Shown } from './second-factor.ts';

/** The login that the person signed in with. */
export interface MyLogin {
  login: string;
  stands: Login & { authenticatorSetAt: string };
}

/** The login of someone signed in; undefined for those who sign in elsewhere, or whose login has left the municipality. */
export async function myLogin(
  { table }: Pick<PartnerTools, 'table'>,
  { tenant, actorId }: { tenant: string; actorId: string },
): Promise<MyLogin | undefined> {
  const login = await loginOfPerson(table, tenant, actorId);
  if (login === undefined) return undefined;
  const stands = await inInstallation(() => readLogin(table, login));
  const isMine = stands?.seats.some((one) => one.tenant === tenant && one.personId === actorId);
  return isMine && isComplete(stands) ? { login, stands } : undefined;
}

type Proof = { ok: true; access: string } | { ok: false; code: 'wrong-password-or-code' | 'locked' };

/**
 * Password and second factor once more, before anything about the login changes (ASVS 5.0, 7.5.1): gives an access token
 * of the user pool. With a recovery code the old authenticator stops being asked for. Runs outside of every municipality.
 */
export async function proveLogin(
  tools: PartnerTools,
  login: string,
  shown: Shown & { password: string; nowMs: number },
): Promise<Proof> {
  const proof = await judgeProof(tools, login, shown);
  if (!proof.ok) logWrongAnswer('partner', proof.code);
  return proof;
}

async function judgeProof(
  tools: PartnerTools,
  login: string,
  { password, nowMs, ...shown }: Shown & { password: string; nowMs: number },
): Promise<Proof> {
  const username = loginUsername(login);
  if (!(await takeTry(tools.table, passwordTries, login, nowMs))) return { ok: false, code: 'locked' };
  const begun = await tools.logins.begin(username, password);
  if (!begun) return { ok: false, code: 'wrong-password-or-code' };
  const session = 'session' in begun ? begun.session : undefined;
  const keys = await tools.keysOf(INSTALLATION);
  const factor = await judgeFactor(tools, keys, { login, session, shown, nowMs });
  if (!factor.ok) return { ok: false, code: factor.code === 'locked' ? 'locked' : 'wrong-password-or-code' };
  if (factor.access !== undefined) return { ok: true, access: factor.access };
  await tools.logins.forgetAuthenticator(username);
  const again = await tools.logins.begin(username, password);
  if (!again || !('access' in again)) throw new Error('a login without authenticator was asked for a code');
  return { ok: true, access: again.access };
}
