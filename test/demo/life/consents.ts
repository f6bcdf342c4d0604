import { askConsent } from '#shared/access/ask-consent.contract.ts';
import { recordPaperAnswer } from '#shared/access/record-paper-answer.contract.ts';
import type { Someone, Then } from './asked-then.ts';
import type { DemoChild } from './places.ts';

interface Asked {
  consentId: string;
  child: DemoChild;
  by: Someone;
  /** The service's unit. */
  unitId: string;
  /** The last day, so many days from today. */
  days: number;
}

/** Asks the family whether the service may see the concern and what is done about it. */
export const askFamily = ({ ask, on }: Then, { consentId, child, by, unitId, days }: Asked) =>
  ask(by, 0, askConsent, {
    ...{ childId: child.id, consentId, unitId, sections: ['concerns', 'follow-up'], until: on(-days) },
    purpose: 'Råd om, hvad vi kan gøre anderledes i hverdagen',
    words: 'Vi vil gerne have en psykologs øjne på det, vi gør. I kan sige ja til det hele eller til en del.',
  });

/** Asks, and the leader records that everyone who decides has signed. */
export async function signedOnPaper(then: Then, asked: Asked, leader: Someone, parents: readonly Someone[]) {
  let { consent } = await askFamily(then, asked);
  const at = { childId: asked.child.id, consentId: asked.consentId };
  for (const { id: personId } of parents) {
    if (consent.state === 'given') return;
    ({ consent } = await then.ask(leader, 0, recordPaperAnswer, {
      ...{ ...at, version: consent.version, personId, answer: 'yes', signedOn: then.on(0) },
      sections: ['concerns', 'follow-up'],
    }));
  }
}
