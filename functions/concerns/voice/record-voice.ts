import { recordVoice as contract } from '#shared/concerns/record-voice.contract.ts';
import type { Voice } from '#shared/concerns/voice.ts';
import { refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '#functions/people/index.ts';
import { seesCases } from '../domain/sees-cases.ts';
import { savedVoice } from './saved-voice.ts';
import { loadVoices } from './voice-store.ts';

/** Two round trips: the child and what it has told, then the voice. */
export const recordVoice = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => loadVoices(table, tenant, childId),
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run({ input, tenant, actor, now, today, decision, loaded: { child, voices } }) {
      if (!seesCases(decision)) return refused('not-found');
      const { voiceId, childId: _, picture, ...said } = input;
      const voice: Voice = {
        ...{ kind: 'voice', id: voiceId, ...said, on: today, at: now },
        ...(picture && { picture: picture.kind }),
        by: { id: actor.id, name: actor.name },
      };
      return savedVoice(table, { tenant, childId: child.id, voiceId }, voice, picture, voices);
    },
  });
