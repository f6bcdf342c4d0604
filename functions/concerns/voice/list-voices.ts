import { decide } from '#shared/access/decide.ts';
import { listVoices as contract } from '#shared/concerns/list-voices.contract.ts';
import { ageInMonths } from '#shared/people/age.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '#functions/people/index.ts';
import { seesCases } from '../domain/sees-cases.ts';
import { loadVoices } from './voice-store.ts';

/** One round trip. */
export const listVoices = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => loadVoices(table, tenant, childId),
    subject: ({ child }, _, { today }) => childSubject(child, today),
    run({ tenant, today, actor, decision, loaded: { child, voices } }) {
      if (!seesCases(decision)) return refused('not-found');
      const subject = childSubject(child, today);
      const mayRecord = decide(actor, 'concern.work', { tenant, today, subject }).allow;
      return done({ voices, ageMonths: ageInMonths(child.birthDate, today), mayRecord });
    },
  });
