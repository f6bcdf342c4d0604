import { staffSeat, usernameOf } from '../../domain/username.ts';
import { loginUsername } from '../installation.ts';
import { changeLogin } from '../store/login-store.ts';
import type { PartnerTools } from '../tools.ts';
import { mailLogin } from './mail-login.ts';

/**
 * Sets another password, ends every session of the login in every municipality (ASVS 5.0, 7.4.3), and tells the person.
 * Runs outside of every municipality.
 */
export async function settlePassword(
  tools: PartnerTools,
  login: string,
  password: string,
  nowMs: number,
): Promise<void> {
  await tools.logins.setPassword(loginUsername(login), password);
  const after = await changeLogin(
    tools.table,
    login,
    (before) => before && { ...before, passwordSetAt: new Date(nowMs).toISOString() },
  );
  if (!after) return;
  for (const seat of after.seats) await tools.logins.signOutEverywhere(usernameOf(staffSeat(seat)));
  await mailLogin(tools, after, 'password-changed');
}
