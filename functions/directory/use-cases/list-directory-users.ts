import { listDirectoryUsers as contract } from '#shared/directory/list-directory-users.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { nameOf, rolesOf } from '../domain/directory-user.ts';
import { rulesFor } from '../domain/mapped-memberships.ts';
import { listUsers } from '../store/user-store.ts';
import { settlingFacts } from './settling-facts.ts';
import { saidOf } from './settle-user.ts';
import type { DirectoryTools } from './tools.ts';

const MOST = 5000;

/** The directory's people, by name. */
export const listDirectoryUsers = ({ table, keysOf }: DirectoryTools) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    async load(_, { tenant, now }) {
      const shelf = { table, tenant, keys: await keysOf(tenant) };
      const [users, facts] = await Promise.all([listUsers(shelf), settlingFacts(shelf, new Date(now))]);
      return { users, facts };
    },
    subject: () => ({ kind: 'tenant' }),
    run({ loaded: { users, facts } }) {
      const shown = users.map((user) => ({
        id: user.id,
        personId: user.personId,
        name: nameOf(user.attributes),
        active: user.attributes.active,
        joined: user.joined,
        roles: rolesOf(user.attributes),
        groups: user.groups.flatMap((id) => facts.names.get(id) ?? []),
        gives: rulesFor(facts.rules.rules, saidOf(user, facts.names)).length,
        changedAt: user.changedAt,
      }));
      const sorted = shown.toSorted((one, other) => one.name.localeCompare(other.name, 'da'));
      return done({ users: sorted.slice(0, MOST), more: sorted.length > MOST });
    },
  });
