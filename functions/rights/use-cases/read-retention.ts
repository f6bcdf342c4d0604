import { fullName } from '#shared/people/full-name.ts';
import { readRetention as contract } from '#shared/rights/read-retention.contract.ts';
import { erasableKinds, partsDue } from '#shared/rights/retention.ts';
import { isEnrolled, leftOn } from '#shared/rights/retention-dates.ts';
import { done } from '#shared/refusals.ts';
import { countryCalendar } from '#functions/kernel/country-calendar.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { listBornIn, readChildProfiles } from '#functions/people/index.ts';
import { readVersions, rulesOn } from '../store/retention-store.ts';

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** The rules, and of the children born in the year those whose whole time is up by them: the longest over first. */
export const readRetention = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    async load({ born }, { tenant }) {
      const [versions, { country }, found] = await Promise.all([
        readVersions(table, tenant),
        countryCalendar(table, tenant),
        Promise.all(
          (born === undefined ? [] : months).map((month) => listBornIn(table, tenant, `${born}-${month}`)),
        ),
      ]);
      return { versions, country, ids: [...new Set(found.flat().map(({ id }) => id))] };
    },
    subject: () => ({ kind: 'tenant' }),
    async run({ loaded: { versions, country, ids }, tenant, today }) {
      const retention = rulesOn(versions, today, country);
      const children = await readChildProfiles(table, tenant, ids);
      const due = children.flatMap((child) => {
        const parts = partsDue(child, erasableKinds, retention.rules, today);
        if (isEnrolled(child, today) || !parts?.kinds.includes('profile')) return [];
        const left = leftOn(child);
        return [
          {
            ...{ childId: child.id, childName: fullName(child), since: parts.since },
            ...(left !== undefined && { leftOn: left }),
          },
        ];
      });
      return done({
        ...{ retention, versions },
        due: due.sort((one, other) => one.since.localeCompare(other.since)),
      });
    },
  });
