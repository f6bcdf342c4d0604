import { consentStateOn } from '#shared/access/consent-rules.ts';
import { withdrawConsent as contract } from '#shared/access/withdraw-consent.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '#functions/people/index.ts';
import { consentView } from '../domain/views.ts';
import { changeConsent, readConsentOf } from '../store/consent-store.ts';
import { tellAsker } from './tell.ts';

/** Takes a consent back: in the same transaction the child's releases change, so that the service's next request is refused. */
export const withdrawConsent = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId, consentId }, { tenant, today }) =>
      readConsentOf(table, { tenant, childId, consentId, today }),
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run({ tenant, today, now, actor, input, session }) {
      const { childId, consentId } = input;
      const side = session.side === 'child' ? ('child' as const) : ('guardian' as const);
      const saved = await changeConsent(table, { tenant, childId, consentId, today }, (child, known) => {
        if (!known) return refused('not-found');
        if (known.withdrawn) return known;
        const state = consentStateOn(known, child, today);
        if (state !== 'given' && state !== 'waits-again' && state !== 'open')
          return refused('consent-closed');
        return { ...known, withdrawn: { at: now, by: { id: actor.id, name: actor.name }, side } };
      });
      if ('ok' in saved) return saved;
      await tellAsker(table, saved, today);
      return done({
        consent: consentView(saved.consent, saved.child, { id: actor.id, isFamily: true, today }),
      });
    },
  });
