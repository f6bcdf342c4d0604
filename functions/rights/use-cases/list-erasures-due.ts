import { fullName } from '#shared/people/full-name.ts';
import { listErasuresDue as contract } from '#shared/rights/list-erasures-due.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readChildProfiles } from '#functions/people/index.ts';
import { listDue, readRun } from '../store/due-store.ts';

/** Those whose time is up, as found last, with the names that their profiles have now. */
export const listErasuresDue = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    async load(_, { tenant }) {
      const [due, run] = await Promise.all([listDue(table, tenant), readRun(table, tenant)]);
      return { due, run };
    },
    subject: () => ({ kind: 'tenant' }),
    async run({ loaded: { due, run }, tenant, decision }) {
      const ids = due.map(({ childId }) => childId);
      const children = new Map((await readChildProfiles(table, tenant, ids)).map((one) => [one.id, one]));
      const shown = due.flatMap((one) => {
        const child = children.get(one.childId);
        return child ? [{ ...one, childName: fullName(child) }] : [];
      });
      return done({
        due: shown.sort((one, other) => one.since.localeCompare(other.since)),
        ...(run && { run }),
        why: decision.reasons,
      });
    },
  });
