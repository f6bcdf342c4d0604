import type { ConsentAnswer } from '#shared/access/consent.ts';
import { answerersOn, consentStateOn, latestAnswers } from '#shared/access/consent-rules.ts';
import { recordPaperAnswer as contract } from '#shared/access/record-paper-answer.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import type { Call } from '#functions/kernel/endpoint.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '#functions/people/index.ts';
import { afterAnswer, isSameAnswer } from '../domain/after-answer.ts';
import { consentView } from '../domain/views.ts';
import { changeConsent, readConsentOf, type ReadConsent } from '../store/consent-store.ts';
import { hasStop } from '../store/stop-store.ts';

/** Records a signed answer. It counts like any other: one no refuses, the last yes gives. */
export const recordPaperAnswer = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId, consentId }, { tenant, today }) =>
      readConsentOf(table, { tenant, childId, consentId, today }),
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run(call) {
      const { tenant, today, actor, input } = call;
      const { childId, consentId, personId } = input;
      if (input.signedOn > today) return refused('in-the-future');
      const reader = { id: actor.id, isFamily: false, today };
      const saved = await changeConsent(table, { tenant, childId, consentId, today }, (child, known) => {
        if (!known) return refused('not-found');
        const person = answerersOn(child, today).find(({ id }) => id === personId);
        if (!person) return refused('not-asked-of-them');
        const answer = answerOf(call, person.name);
        if (isSameAnswer(latestAnswers(known).get(personId), answer)) return known;
        if (hasStop(child)) return refused('stop-holds');
        const state = consentStateOn(known, child, today);
        if (state !== 'open' && state !== 'waits-again') return refused('consent-closed');
        if (known.version !== input.version)
          return refused('changed-meanwhile', { current: consentView(known, child, reader) });
        if (answer.answer === 'yes' && answer.sections.length === 0) return refused('nothing-chosen');
        return afterAnswer(known, answer, child, today);
      });
      if ('ok' in saved) return saved;
      return done({ consent: consentView(saved.consent, saved.child, reader) });
    },
  });

function answerOf(
  { input, actor, now, loaded }: Call<typeof contract, ReadConsent>,
  name: string,
): ConsentAnswer {
  const { consent, child } = loaded;
  const { personId, answer, signedOn } = input;
  const chosen = consent.sections.filter((section) => input.sections.includes(section));
  return {
    by: { id: personId, name },
    side: personId === child.id ? 'child' : 'guardian',
    answer,
    sections: answer === 'yes' ? chosen : [],
    at: now,
    textVersion: consent.textVersion,
    assurance: 'substantial',
    paper: { signedOn, recordedBy: { id: actor.id, name: actor.name } },
  };
}
