import { profileContentSchema } from '#shared/instruments/profile.ts';
import { publishProfile as contract } from '#shared/instruments/publish-profile.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { addProfileVersion, readProfileInForce } from '../profile-store.ts';

/**
 * Adds the next version for an age. Who edited a version that is no longer in force is shown the one that is; a repeat
 * of the request that made it is answered as the first was.
 */
export const publishProfile = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: ({ age }, { tenant }) => readProfileInForce(table, tenant, age),
    subject: () => ({ kind: 'tenant' }),
    async run({ input: { age, basedOn, content }, tenant, now, loaded }) {
      const next = { ...content, age, version: basedOn + 1, publishedAt: now };
      if (loaded.version === basedOn && (await addProfileVersion(table, tenant, next))) return done(next);
      const current = loaded.version === basedOn ? await readProfileInForce(table, tenant, age) : loaded;
      const isRepeat =
        current.version === next.version &&
        JSON.stringify(profileContentSchema.parse(current)) === JSON.stringify(content);
      return isRepeat ? done(current) : refused('changed-meanwhile', { current });
    },
  });
