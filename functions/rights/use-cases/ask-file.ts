import { askFile as contract } from '#shared/rights/ask-file.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { childSubject, readChildProfile } from '#functions/people/index.ts';
import { shownRequest } from '../domain/shown-request.ts';
import { addFileRequest } from '../store/file-store.ts';
import type { RightsTools } from './tools.ts';

/**
 * Notes that somebody asks to see what stands about a child, and has it put together. Asked again, also by a click more,
 * it is the same request, and what is not yet made is set going again.
 */
export const askFile = ({ table, queue }: Omit<RightsTools, 'files'>) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => readChildProfile(table, tenant, childId),
    subject: (child, _, { today }) => childSubject(child, today),
    async run({ input: { fileId: id, language }, loaded: child, tenant, actor, session, now, today }) {
      if (session.side === 'staff') return refused('not-permitted');
      const request = await addFileRequest(table, tenant, {
        ...{ id, childId: child.id, by: { id: actor.id, name: actor.name }, side: session.side },
        ...{ language, askedAt: now, askedOn: today },
      });
      if (!request) return refused('changed-meanwhile');
      if (request.state === 'asked')
        await queue.send({ kind: 'make-file', tenant, childId: child.id, fileId: request.id });
      return done(shownRequest(request, child, today));
    },
  });
