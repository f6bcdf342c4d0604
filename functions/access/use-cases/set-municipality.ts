import { isDeepStrictEqual } from 'node:util';
import { setMunicipality as contract } from '#shared/access/set-municipality.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readMunicipality, saveMunicipality } from '../store/municipality-store.ts';

/** Sets whom to call, where families turn and when it is closed. The same sent twice is set once. */
export const setMunicipality = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: () => Promise.resolve({}),
    subject: () => ({ kind: 'tenant' }),
    async run({ input, tenant }) {
      const saved = await saveMunicipality(table, tenant, input);
      if (saved) return done(saved);
      const current = await readMunicipality(table, tenant);
      const isSame = isDeepStrictEqual(current, { ...input, version: input.version + 1 });
      return isSame ? done(current) : refused('changed-meanwhile', { current });
    },
  });
