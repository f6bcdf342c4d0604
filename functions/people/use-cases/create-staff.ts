import { createStaff as contract } from '#shared/people/create-staff.contract.ts';
import type { Staff } from '#shared/people/staff.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { findStaffDuplicates, mailHash } from '../store/duplicate-store.ts';
import { mailKey, readStaff, staffFindWrites, staffKey } from '../store/staff-store.ts';
import { versionedPut } from '../store/versioned-put.ts';
import type { OpenKeys } from './open-keys.ts';

const ATTEMPTS = 5;

/** Makes a member of staff by hand, without any role. The same id again is the same person. */
export const createStaff = (table: Table, openKeys: OpenKeys) =>
  endpoint(contract, {
    about: ({ staffId }) => ({ kind: 'person', id: staffId }),
    load: async (_, { tenant }) => ({ keys: await openKeys(tenant) }),
    subject: () => ({ kind: 'tenant' }),
    async run({ input: { staffId, facts, otherThan }, tenant, loaded: { keys } }) {
      const { name, initials, mail } = facts;
      const hash = mail === undefined ? undefined : mailHash(keys, mail);
      const staff: Staff = {
        tenant,
        id: staffId,
        name,
        ...(initials !== undefined && initials !== '' && { initials }),
        memberships: [],
        places: [],
        protectedBy: [],
        ...(hash !== undefined && { mail: hash }),
        version: 0,
      };
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const [[known], found] = await Promise.all([
          readStaff(table, tenant, [staffId]),
          findStaffDuplicates(table, keys, tenant, { name, mail }),
        ]);
        if (known) return known.name === name ? done({ staffId, name }) : refused('changed-meanwhile');
        const same = found.find((one) => one.same);
        if (same) return refused('same-person', { current: [same] });
        if (found.some(({ id }) => !otherThan?.ids.includes(id)))
          return refused('maybe-same-person', { current: found });
        const put = versionedPut(staffKey(tenant, staffId), undefined, staff);
        const written = await table.transact([
          ...(put ? [put] : []),
          ...staffFindWrites(tenant, undefined, staff),
          ...(hash === undefined
            ? []
            : [
                {
                  Put: {
                    Item: { ...mailKey(tenant, hash), id: staffId },
                    ConditionExpression: 'attribute_not_exists(pk)',
                  },
                },
              ]),
        ]);
        if (written.ok) return done({ staffId, name });
      }
      throw new Error('the member of staff kept being made by others');
    },
  });
