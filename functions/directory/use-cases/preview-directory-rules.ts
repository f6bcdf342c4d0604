import { isDeepStrictEqual } from 'node:util';
import { previewDirectoryRules as contract } from '#shared/directory/preview-directory-rules.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { nameOf } from '../domain/directory-user.ts';
import { givenBy, rulesFor } from '../domain/mapped-memberships.ts';
import { listUsers } from '../store/user-store.ts';
import { settlingFacts } from './settling-facts.ts';
import { saidOf } from './settle-user.ts';
import type { DirectoryTools } from './tools.ts';
import { unknownUnit } from './rule-units.ts';

const SHOWN = 50;

/** What the rules would do to everyone whom the directory has told of. */
export const previewDirectoryRules = ({ table, keysOf }: DirectoryTools) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    async load(_, { tenant, now }) {
      const shelf = { table, tenant, keys: await keysOf(tenant) };
      const [users, facts] = await Promise.all([listUsers(shelf), settlingFacts(shelf, new Date(now))]);
      return { users, facts };
    },
    subject: () => ({ kind: 'tenant' }),
    async run({ tenant, input, loaded: { users, facts } }) {
      const refusal = await unknownUnit(table, tenant, input);
      if (refusal) return refusal;
      const people = users.map((user) => ({
        name: nameOf(user.attributes),
        said: saidOf(user, facts.names),
      }));
      const changes = people.flatMap(({ name, said }) => {
        const [before, after] = [givenBy(facts.rules, said), givenBy(input, said)];
        const gains = missing(after, before);
        const loses = missing(before, after);
        return gains + loses > 0 ? [{ name, gains, loses }] : [];
      });
      return done({
        reach: input.rules.map((rule) => ({
          ruleId: rule.id,
          people: people.filter(({ said }) => rulesFor([rule], said).length > 0).length,
        })),
        gaining: changes.filter((one) => one.gains > 0).length,
        losing: changes.filter((one) => one.loses > 0).length,
        changes: changes.toSorted((one, other) => one.name.localeCompare(other.name, 'da')).slice(0, SHOWN),
      });
    },
  });

/** How many of the first are not among the second. */
function missing(some: ReturnType<typeof givenBy>, others: ReturnType<typeof givenBy>): number {
  return some.filter((one) => !others.some((other) => isDeepStrictEqual(one, other))).length;
}
