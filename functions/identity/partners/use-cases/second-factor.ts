import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { recoveryHash } from '../domain/recovery-codes.ts';
import { loginUsername } from '../installation.ts';
import { changeLogin } from '../store/login-store.ts';
import { codeTries, forgetTries, isUnused, takeTry } from '../store/tries-store.ts';
import type { PartnerTools } from '../tools.ts';

/** What was typed as a second factor: one of the two. */
export interface Shown {
  code?: string | undefined;
  recoveryCode?: string | undefined;
}

/** `access` comes with an authenticator's code, `left` (how many are left) with a recovery code. */
export type Factor =
  | { ok: true; access?: string; left?: number }
  | { ok: false; code: 'wrong-code' | 'locked' | 'attempt-over' };

/**
 * Judges the second factor after a right password. The third wrong one locks for ten minutes, whichever kind; an
 * authenticator's code counts once, and so does a recovery code. Runs outside of every municipality.
 */
export async function judgeFactor(
  { table, logins }: Pick<PartnerTools, 'table' | 'logins'>,
  keys: MunicipalityKeys,
  {
    login,
    session,
    shown,
    nowMs,
  }: { login: string; session: string | undefined; shown: Shown; nowMs: number },
): Promise<Factor> {
  if (!(await takeTry(table, codeTries, login, nowMs))) return { ok: false, code: 'locked' };
  const judged = shown.recoveryCode
    ? await takeRecoveryCode(table, login, recoveryHash(keys, login, shown.recoveryCode))
    : await judgeCode();
  if (judged.ok) await forgetTries(table, codeTries, login);
  return judged;

  async function judgeCode(): Promise<Factor> {
    if (!shown.code || session === undefined) return { ok: false, code: 'wrong-code' };
    const used = keys.hash('code', `used|${login}|${shown.code}`);
    if (!(await isUnused(table, used, nowMs))) return { ok: false, code: 'wrong-code' };
    const answer = await logins.answer(loginUsername(login), session, shown.code);
    if (answer === 'wrong') return { ok: false, code: 'wrong-code' };
    return answer === 'over' ? { ok: false, code: 'attempt-over' } : { ok: true, access: answer.access };
  }
}

async function takeRecoveryCode(table: PartnerTools['table'], login: string, hash: string): Promise<Factor> {
  const after = await changeLogin(table, login, (before) =>
    before?.recovery.includes(hash)
      ? { ...before, recovery: before.recovery.filter((one) => one !== hash) }
      : undefined,
  );
  return after ? { ok: true, left: after.recovery.length } : { ok: false, code: 'wrong-code' };
}
