import { fetchArchive as contract } from '#shared/rights/fetch-archive.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { readErasure } from '../store/erasure-store.ts';
import type { RightsTools } from './tools.ts';

/** Gives an address of what was put into the archive, while it lies here. */
export const fetchArchive = ({ table, archive }: Pick<RightsTools, 'table' | 'archive'>) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: ({ erasureId }, { tenant }) => readErasure(table, tenant, erasureId),
    subject: () => ({ kind: 'tenant' }),
    async run({ loaded: { id, certificate }, input: { format }, tenant, today }) {
      const archived = certificate?.archive;
      if (!archived || archived.keptUntil < today) return refused('no-archive');
      return done({ url: await archive.offer(tenant, id, archived, format) });
    },
  });
