import { makeRecoveryCodes as contract } from '#shared/identity/make-recovery-codes.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { newRecoveryCodes, recoveryHash } from '../domain/recovery-codes.ts';
import { inInstallation, INSTALLATION } from '../installation.ts';
import { changeLogin } from '../store/login-store.ts';
import { forgetTries, passwordTries } from '../store/tries-store.ts';
import type { PartnerTools } from '../tools.ts';
import { myLogin, proveLogin } from './my-login.ts';

/** Eight new recovery codes instead of those that are left. */
export const makeRecoveryCodes = (tools: PartnerTools) =>
  endpoint(contract, {
    load: async (_, asking) => ({ mine: await myLogin(tools, asking) }),
    subject: () => ({ kind: 'nothing' }),
    async run({ input, now, loaded: { mine } }) {
      if (!mine) return refused('not-permitted');
      const { login } = mine;
      return inInstallation(async () => {
        const proved = await proveLogin(tools, login, { ...input, nowMs: Date.parse(now) });
        if (!proved.ok) return refused(proved.code);
        await forgetTries(tools.table, passwordTries, login);
        const keys = await tools.keysOf(INSTALLATION);
        const recoveryCodes = newRecoveryCodes();
        const recovery = recoveryCodes.map((code) => recoveryHash(keys, login, code));
        await changeLogin(tools.table, login, (before) => before && { ...before, recovery });
        return done({ recoveryCodes });
      });
    },
  });
