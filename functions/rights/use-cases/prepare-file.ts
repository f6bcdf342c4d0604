import { isDeepStrictEqual } from 'node:util';
import { prepareFile as contract } from '#shared/rights/prepare-file.contract.ts';
import { isOpen } from '#shared/rights/file-request.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { childSubject } from '#functions/people/index.ts';
import { shownRequest } from '../domain/shown-request.ts';
import { changeFileRequest } from '../store/file-store.ts';
import { readAboutFile } from './about-file.ts';
import type { RightsTools } from './tools.ts';

/** Has the file put together again without what is to be withheld. Nothing is in what is released but what was reviewed. */
export const prepareFile = ({ table, queue }: Omit<RightsTools, 'files'>) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: (input, { tenant }) => readAboutFile(table, tenant, input),
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run({ loaded: { child, request }, input: { version, withheld }, tenant, today }) {
      if (!isOpen(request)) return refused('file-closed');
      const isRepeat =
        request.version === version + 1 &&
        request.state === 'asked' &&
        isDeepStrictEqual(request.withheld, withheld);
      if (!isRepeat && request.version !== version) return refused('changed-meanwhile');
      const changed = isRepeat
        ? request
        : await changeFileRequest(table, tenant, request, { state: 'asked', withheld });
      if (!changed) return refused('changed-meanwhile');
      // Said again at a repeat: the first time may have ended right before. Made twice it is the same file.
      await queue.send({ kind: 'make-file', tenant, childId: request.childId, fileId: request.id });
      return done(shownRequest(changed, child, today));
    },
  });
