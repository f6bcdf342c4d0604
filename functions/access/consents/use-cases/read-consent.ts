import { consentTextOn } from '#shared/access/law.ts';
import { readConsent as contract } from '#shared/access/read-consent.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { unitOf } from '#shared/access/held.ts';
import { refused } from '#shared/refusals.ts';
import { childSubject, readStoredThread, seenBy } from '#functions/people/index.ts';
import { consentView } from '../domain/views.ts';
import { previewOf } from './preview.ts';

/** One consent and what the receiver sees by it; by one that is open, what the receiver would see of all that is asked for. */
export const readConsent = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load({ childId, consentId }, { tenant }) {
      const thread = await readStoredThread(table, tenant, childId);
      const consent = thread?.consents.find((one) => one.id === consentId);
      return thread && consent && { thread, consent };
    },
    subject: ({ thread }, _, { today }) => childSubject(thread.child, today),
    run({ loaded: { thread, consent }, tenant, today, actor, decision }) {
      const side = seenBy(decision);
      // Of another service's consents a service learns nothing.
      if (side === 'release' && !actor.memberships.some((held) => unitOf(held) === consent.unitId))
        return refused('not-permitted');
      const { unitId } = consent;
      const sections = consent.given?.sections ?? consent.sections;
      return done({
        consent: consentView(consent, thread.child, { id: actor.id, isFamily: side === 'family', today }),
        preview: previewOf(thread, { tenant, today, unitId, sections }, actor),
        textVersion: consentTextOn(today),
        why: decision.reasons,
      });
    },
  });
