import { isDeepStrictEqual } from 'node:util';
import { editRetention as contract } from '#shared/rights/edit-retention.contract.ts';
import { breaksArchiveDuty } from '#shared/rights/retention.ts';
import { countryRules } from '#shared/rights/retention-countries.ts';
import { done, refused } from '#shared/refusals.ts';
import { countryCalendar } from '#functions/kernel/country-calendar.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { addVersion, readVersions } from '../store/retention-store.ts';

/**
 * Makes a new version of how long things are kept, over the newest seen; the same again by the same person is the same
 * version. None holds for days that are over.
 */
export const editRetention = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    async load(_, { tenant }) {
      const [versions, { country }] = await Promise.all([
        readVersions(table, tenant),
        countryCalendar(table, tenant),
      ]);
      return { newest: versions[0] ?? countryRules(country) };
    },
    subject: () => ({ kind: 'tenant' }),
    async run({ input, loaded: { newest }, tenant, actor, now, today }) {
      const { country, rules, version, from = today } = input;
      if (breaksArchiveDuty({ country, rules })) return refused('archive-duty');
      const next = {
        ...{ country, rules, version, from: from < today ? today : from },
        ...{ setBy: { id: actor.id, name: actor.name }, setAt: now },
      };
      const isRepeat =
        newest.version === version + 1 && isDeepStrictEqual({ ...newest, version, setAt: now }, next);
      if (isRepeat) return done(newest);
      const saved = newest.version === version ? await addVersion(table, tenant, next) : undefined;
      return saved ? done(saved) : refused('changed-meanwhile', { current: newest });
    },
  });
