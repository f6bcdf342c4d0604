import { choosePartnerMunicipality as contract } from '#shared/identity/choose-partner-municipality.contract.ts';
import { refused } from '#shared/refusals.ts';
import { inInstallation, INSTALLATION } from '../installation.ts';
import { endAttempt, readAttempt } from '../store/attempt-store.ts';
import { readLogin } from '../store/login-store.ts';
import type { PartnerTools } from '../tools.ts';
import { enterSeat } from './enter-seat.ts';
import { openEndpoint } from './open-endpoint.ts';

/** Enters one of the municipalities that the login belongs to; the choice is made once. */
export const choosePartnerMunicipality = (tools: PartnerTools) =>
  openEndpoint(contract, async ({ input, browserSecret: holder, nowMs }) => {
    const { table, keysOf } = tools;
    const seat = await inInstallation(async () => {
      const keys = await keysOf(INSTALLATION);
      const asked = { token: input.attempt, holder, kind: 'proven' } as const;
      const attempt = await readAttempt(table, keys, asked, nowMs);
      if (!attempt || !(await endAttempt(table, keys, input.attempt))) return 'attempt-over';
      const login = await readLogin(table, attempt.login);
      return login?.seats.find((one) => one.tenant === input.tenant) ?? 'no-access';
    });
    if (typeof seat === 'string') return refused(seat);
    const cookies = await enterSeat(tools, seat, nowMs);
    return cookies ? { ok: true, value: {}, cookies } : refused('no-access');
  });
