import { releaseFile as contract } from '#shared/rights/release-file.contract.ts';
import { fetchableUntil } from '#shared/rights/file-request.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { notify } from '#functions/letters/index.ts';
import { childSubject } from '#functions/people/index.ts';
import { shownRequest } from '../domain/shown-request.ts';
import { changeFileRequest } from '../store/file-store.ts';
import { readAboutFile } from './about-file.ts';

/** Gives the file to the one who asked, and tells them. The same again is the same. */
export const releaseFile = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: (input, { tenant }) => readAboutFile(table, tenant, input),
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run({ loaded: { child, request }, input: { version }, tenant, today, now, actor }) {
      const by = { id: actor.id, name: actor.name };
      const isRepeat = request.state === 'released' && request.version === version + 1;
      if (!isRepeat && request.version !== version) return refused('changed-meanwhile');
      if (!isRepeat && request.state !== 'made') return refused('file-not-made');
      const released = isRepeat
        ? request
        : await changeFileRequest(table, tenant, request, {
            ...{ state: 'released', releasedAt: now, releasedBy: by, expiresOn: fetchableUntil(today) },
          });
      if (!released) return refused('changed-meanwhile');
      // Said again at a repeat, which changes nothing: the first time may have ended right before.
      await notify(table, {
        ...{ tenant, to: { side: request.side, personId: request.by.id }, kind: 'file-ready' },
        ...{ path: `/family/children/${child.id}/rights`, about: request.id },
        at: released.releasedAt ?? now,
      });
      return done(shownRequest(released, child, today));
    },
  });
