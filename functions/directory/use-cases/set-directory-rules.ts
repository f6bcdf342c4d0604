import { isDeepStrictEqual } from 'node:util';
import { setDirectoryRules as contract } from '#shared/directory/set-directory-rules.contract.ts';
import type { DirectoryRules, StoredRules } from '#shared/directory/rules.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { inParallel } from '#functions/kernel/in-parallel.ts';
import { noteApplied, readRules, saveRules } from '../store/rules-store.ts';
import { listUsers } from '../store/user-store.ts';
import { unknownUnit } from './rule-units.ts';
import { settlingFacts } from './settling-facts.ts';
import { settleUser } from './settle-user.ts';
import type { DirectoryTools } from './tools.ts';

const WIDTH = 24;

/**
 * Saves the rules over those that were seen and brings everyone in step. Sent again with the version seen at first, it
 * finds its own rules saved and finishes what was cut short.
 */
export const setDirectoryRules = ({ table, keysOf, accounts }: DirectoryTools) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: (_, { tenant }) => readRules(table, tenant),
    subject: () => ({ kind: 'tenant' }),
    async run({ tenant, now, input: { version, ...wanted }, loaded: stored }) {
      const refusal = await unknownUnit(table, tenant, wanted);
      if (refusal) return refusal;
      const isRepeat = stored.version === version + 1 && isDeepStrictEqual(plain(stored), plain(wanted));
      if (!isRepeat && stored.version !== version) return refused('changed-meanwhile', { current: stored });
      if (!isRepeat && !(await saveRules(table, tenant, wanted, stored)))
        return refused('changed-meanwhile', { current: await readRules(table, tenant) });

      const shelf = { table, tenant, keys: await keysOf(tenant) };
      const [users, facts] = await Promise.all([listUsers(shelf), settlingFacts(shelf, new Date(now))]);
      await inParallel(users, WIDTH, (user) => settleUser({ accounts }, shelf, user, facts));
      await noteApplied(table, tenant, facts.rules.version);
      return done(await readRules(table, tenant));
    },
  });

const plain = ({ rules, orgUnits }: DirectoryRules | StoredRules): DirectoryRules => ({ rules, orgUnits });
