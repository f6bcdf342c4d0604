import { setReadingRules as contract } from '#shared/access/set-reading-rules.contract.ts';
import type { ReadingRules } from '#shared/access/reading-rules.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readRules, saveRules } from '../store/reading-rules-store.ts';

/** Sets the municipality's rules about reading. The same rules sent twice are set once. */
export const setReadingRules = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: () => Promise.resolve({}),
    subject: () => ({ kind: 'tenant' }),
    async run({ input, tenant }) {
      const saved = await saveRules(table, tenant, input);
      if (saved) return done(saved);
      const current = await readRules(table, tenant);
      const isSame = current.version === input.version + 1 && saysTheSame(current, input);
      return isSame ? done(current) : refused('changed-meanwhile', { current });
    },
  });

const saysTheSame = (one: ReadingRules, other: ReadingRules): boolean =>
  one.namesInReads === other.namesInReads &&
  one.childrenPerHour === other.childrenPerHour &&
  one.childrenPerHourAtNight === other.childrenPerHourAtNight;
