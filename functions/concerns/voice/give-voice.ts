import { giveVoice as contract } from '#shared/concerns/give-voice.contract.ts';
import type { Voice } from '#shared/concerns/voice.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '#functions/people/index.ts';
import { savedVoice } from './saved-voice.ts';
import { loadVoices } from './voice-store.ts';

/** By the child itself. It names no case: whether there is one, the child need not know to be heard. */
export const giveVoice = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => loadVoices(table, tenant, childId),
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run({ input, tenant, actor, now, today, loaded: { child, voices } }) {
      const { voiceId, childId: _, picture, ...said } = input;
      const voice: Voice = {
        ...{ kind: 'voice', id: voiceId, ...said, about: { kind: 'child' }, way: 'self', on: today, at: now },
        ...{ because: '', perspective: '' },
        ...(picture && { picture: picture.kind }),
        by: { id: actor.id, name: actor.name },
      };
      const own = voices.filter(({ way }) => way === 'self');
      return savedVoice(table, { tenant, childId: child.id, voiceId }, voice, picture, own);
    },
  });
