import { checkDuplicates as contract } from '#shared/people/check-duplicates.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { findChildDuplicates, findStaffDuplicates } from '../store/duplicate-store.ts';
import type { OpenKeys } from './open-keys.ts';

/** Who is known already that may be the person about to be made. */
export const checkDuplicates = (table: Table, openKeys: OpenKeys) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    async load(input, { tenant }) {
      const keys = await openKeys(tenant);
      if (input.kind === 'staff') return findStaffDuplicates(table, keys, tenant, input);
      const name = `${input.firstName} ${input.lastName}`;
      return findChildDuplicates(table, keys, tenant, { ...input, name });
    },
    subject: () => ({ kind: 'tenant' }),
    run: ({ loaded }) => done({ candidates: loaded }),
  });
