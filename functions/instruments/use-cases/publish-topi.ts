import { publishTopi as contract } from '#shared/instruments/publish-topi.contract.ts';
import { topiContentSchema } from '#shared/instruments/topi.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { isSameContent } from '../domain/same-content.ts';
import { addTopiVersion, readTopiInForce } from '../store.ts';

/**
 * Adds the next version. Who edited a version that is no longer in force is shown the one that is; a repeat of the
 * request that made it is answered as the first was.
 */
export const publishTopi = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: (_, { tenant }) => readTopiInForce(table, tenant),
    subject: () => ({ kind: 'tenant' }),
    async run({ input: { basedOn, content }, tenant, now, loaded }) {
      const next = { ...content, version: basedOn + 1, publishedAt: now };
      if (loaded.version === basedOn && (await addTopiVersion(table, tenant, next))) return done(next);
      const current = loaded.version === basedOn ? await readTopiInForce(table, tenant) : loaded;
      const isRepeat =
        current.version === next.version && isSameContent(topiContentSchema.parse(current), content);
      return isRepeat ? done(current) : refused('changed-meanwhile', { current });
    },
  });
