import { fetchFile as contract } from '#shared/rights/fetch-file.contract.ts';
import { isFetchable } from '#shared/rights/file-request.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { childSubject } from '#functions/people/index.ts';
import { changeFileRequest } from '../store/file-store.ts';
import { readAboutFile } from './about-file.ts';
import type { RightsTools } from './tools.ts';

/** Gives the asker an address for the file. It is for the one who asked, and only while they still have the right. */
export const fetchFile = ({ table, files }: Omit<RightsTools, 'queue'>) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: (input, { tenant }) => readAboutFile(table, tenant, input),
    subject: ({ child, request }, _, { today, actorId, session }) =>
      request.by.id === actorId && request.side === session.side ? childSubject(child, today) : undefined,
    async run({ loaded: { request }, input: { format }, tenant, today, now }) {
      if (!isFetchable(request, today)) return refused('file-not-ready');
      // Whoever wrote to the request in this moment noted the same: it can no longer change but by being fetched.
      if (request.fetchedAt === undefined)
        await changeFileRequest(table, tenant, request, { fetchedAt: now });
      return done({ url: await files.offer(tenant, request, format) });
    },
  });
