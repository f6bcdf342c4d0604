import { readDirectory as contract } from '#shared/directory/read-directory.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { rolesOf } from '../domain/directory-user.ts';
import { readContact } from '../store/contact-store.ts';
import { listGroups } from '../store/group-store.ts';
import { readRules } from '../store/rules-store.ts';
import { readTokens } from '../store/tokens-store.ts';
import { listUsers } from '../store/user-store.ts';
import type { DirectoryTools } from './tools.ts';

/** How the directory is set up, when it was last here, and what it brings along. */
export const readDirectory = ({ table, keysOf, siteOrigin }: DirectoryTools) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    async load(_, { tenant }) {
      const shelf = { table, tenant, keys: await keysOf(tenant) };
      const [tokens, contact, rules, groups, users] = await Promise.all([
        readTokens(table, tenant),
        readContact(table, tenant),
        readRules(table, tenant),
        listGroups(table, tenant),
        listUsers(shelf),
      ]);
      return { tokens, contact, rules, groups, users };
    },
    subject: () => ({ kind: 'tenant' }),
    run({ tenant, decision, loaded: { tokens, contact, rules, groups, users } }) {
      const { used, lastAt, lastRefusal } = contact;
      return done({
        address: `${siteOrigin}/api/scim/${tenant}/v2`,
        tokens: tokens.map(({ id, madeAt, madeBy }) => ({
          ...{ id, madeAt, madeBy },
          ...(used[id] !== undefined && { usedAt: used[id] }),
        })),
        contact: { ...(lastAt !== undefined && { lastAt }), ...(lastRefusal && { lastRefusal }) },
        rules,
        users: users.length,
        active: users.filter((one) => one.attributes.active).length,
        seen: {
          roles: sorted(users.flatMap((one) => rolesOf(one.attributes))),
          groups: sorted(groups.map((one) => one.name)),
        },
        why: decision.reasons,
      });
    },
  });

const sorted = (names: readonly string[]): string[] =>
  [...new Set(names)].sort((one, other) => one.localeCompare(other, 'da'));
