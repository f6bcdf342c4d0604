import { fullName } from '#shared/people/child.ts';
import { readRetention as contract } from '#shared/rights/read-retention.contract.ts';
import { eraseFrom, leftOn } from '#shared/rights/retention.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { listBornIn, readChildProfiles } from '#functions/people/index.ts';
import { readRules } from '../store/retention-store.ts';

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** The rules, and of the children born in the year those whose time is up by them: those who left first come first. */
export const readRetention = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    async load({ born }, { tenant }) {
      const [retention, found] = await Promise.all([
        readRules(table, tenant),
        Promise.all(
          (born === undefined ? [] : months).map((month) => listBornIn(table, tenant, `${born}-${month}`)),
        ),
      ]);
      return { retention, ids: [...new Set(found.flat().map(({ id }) => id))] };
    },
    subject: () => ({ kind: 'tenant' }),
    async run({ loaded: { retention, ids }, tenant, today }) {
      const children = await readChildProfiles(table, tenant, ids);
      const due = children.flatMap((child) => {
        const [left, since] = [leftOn(child), eraseFrom(child, retention.rules)];
        if (left === undefined || left >= today || since === undefined || since > today) return [];
        return [{ childId: child.id, childName: fullName(child), leftOn: left, since }];
      });
      return done({ retention, due: due.sort((one, other) => one.since.localeCompare(other.since)) });
    },
  });
