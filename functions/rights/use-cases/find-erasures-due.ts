import { findErasuresDue as contract } from '#shared/rights/find-erasures-due.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { RightsTools } from './tools.ts';

/** Has all children looked through now. Asked twice in a moment it is done twice, to the same end. */
export const findErasuresDue = ({ queue }: Pick<RightsTools, 'queue'>) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: () => Promise.resolve(true),
    subject: () => ({ kind: 'tenant' }),
    async run({ tenant, now }) {
      await queue.send({ kind: 'find-due', tenant, run: now });
      return done({ run: now });
    },
  });
