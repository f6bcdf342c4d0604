import { listOwnVoices as contract } from '#shared/concerns/list-own-voices.contract.ts';
import { ageInMonths } from '#shared/people/age.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '#functions/people/index.ts';
import { loadVoices } from './voice-store.ts';

/** One round trip. Only what one has told oneself. */
export const listOwnVoices = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => loadVoices(table, tenant, childId),
    subject: ({ child }, _, { today }) => childSubject(child, today),
    run: ({ today, loaded: { child, voices } }) =>
      done({
        voices: voices.filter(({ way }) => way === 'self'),
        ageMonths: ageInMonths(child.birthDate, today),
      }),
  });
