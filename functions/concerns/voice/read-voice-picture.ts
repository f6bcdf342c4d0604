import { readVoicePicture as contract } from '#shared/concerns/read-voice-picture.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '#functions/people/index.ts';
import { seesCases } from '../domain/sees-cases.ts';
import { loadVoices, readPicture } from './voice-store.ts';

/** Two round trips: that the picture is this child's is seen before it is read. */
export const readVoicePicture = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => loadVoices(table, tenant, childId),
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run({ input: { voiceId }, tenant, decision, loaded: { voices } }) {
      const isTheirs = voices.some(({ id, picture }) => id === voiceId && picture !== undefined);
      if (!isTheirs || !seesCases(decision)) return refused('not-found');
      const jpeg = await readPicture(table, tenant, voiceId);
      return jpeg ? done({ jpeg: Buffer.from(jpeg).toString('base64') }) : refused('not-found');
    },
  });
