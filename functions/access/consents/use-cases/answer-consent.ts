import { answerConsent as contract } from '#shared/access/answer-consent.contract.ts';
import type { ConsentAnswer } from '#shared/access/consent.ts';
import { answerersOn, consentStateOn, latestAnswers } from '#shared/access/consent-rules.ts';
import { done, refused } from '#shared/refusals.ts';
import type { Call } from '#functions/kernel/endpoint.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '#functions/people/index.ts';
import { afterAnswer, isSameAnswer } from '../domain/after-answer.ts';
import { consentView } from '../domain/views.ts';
import { changeConsent, readConsentOf, type ReadConsent } from '../store/consent-store.ts';
import { tellAsker } from './tell.ts';

/**
 * Answers for oneself. Answers of two people at once are both kept; the same answer again changes nothing. What was
 * given may be narrowed by answering again, and taken back by withdrawing.
 */
export const answerConsent = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId, consentId }, { tenant, today }) =>
      readConsentOf(table, { tenant, childId, consentId, today }),
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run(call) {
      const { tenant, today, actor, input } = call;
      const { childId, consentId } = input;
      const saved = await changeConsent(table, { tenant, childId, consentId, today }, (child, known) => {
        const answer = answerOf(call);
        if (!known) return refused('not-found');
        if (!answerersOn(child, today).some(({ id }) => id === actor.id)) return refused('not-asked-of-you');
        if (isSameAnswer(latestAnswers(known).get(actor.id), answer)) return known;
        const state = consentStateOn(known, child, today);
        const mayNarrow = state === 'given' && answer.answer === 'yes';
        if (state !== 'open' && state !== 'waits-again' && !mayNarrow) return refused('consent-closed');
        if (input.textVersion !== known.textVersion) return refused('text-changed');
        if (answer.answer === 'yes' && answer.sections.length === 0) return refused('nothing-chosen');
        return afterAnswer(known, answer, child, today);
      });
      if ('ok' in saved) return saved;
      await tellAsker(table, saved, today);
      const reader = { id: actor.id, isFamily: true, today };
      return done({ consent: consentView(saved.consent, saved.child, reader) });
    },
  });

function answerOf({ input, actor, now, session, loaded }: Call<typeof contract, ReadConsent>): ConsentAnswer {
  const chosen = loaded.consent.sections.filter((section) => input.sections.includes(section));
  return {
    by: { id: actor.id, name: actor.name },
    side: session.side === 'child' ? 'child' : 'guardian',
    answer: input.answer,
    sections: input.answer === 'yes' ? chosen : [],
    at: now,
    textVersion: input.textVersion,
    assurance: session.assurance,
  };
}
