import { reviewFile as contract } from '#shared/rights/review-file.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { childSubject } from '#functions/people/index.ts';
import { readAboutFile } from './about-file.ts';
import type { RightsTools } from './tools.ts';

/** Gives the one who answers for the file an address to look at it, before and after it is released. */
export const reviewFile = ({ table, files }: Omit<RightsTools, 'queue'>) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: (input, { tenant }) => readAboutFile(table, tenant, input),
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run({ loaded: { request }, input: { format }, tenant }) {
      if (request.state !== 'made' && request.state !== 'released') return refused('file-not-made');
      return done({ url: await files.offer(tenant, request, format) });
    },
  });
