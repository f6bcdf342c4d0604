import { holdsCustodyOn, type Guardian } from '../people/child.ts';
import { ofAgeOn } from './age-rules.ts';
import type { Consent, ConsentAnswer, ConsentState } from './consent.ts';
import { daysBetween } from './periods.ts';
import type { Section } from './sections.ts';

/** What the rules need to know of a child. */
export interface Deciding {
  id: string;
  firstName: string;
  lastName: string;
  birthDate: string;
  guardians: readonly Pick<Guardian, 'id' | 'name' | 'custody' | 'custodyFrom' | 'custodyTo'>[];
}

/** Who must answer on the day: every holder of custody, and from the age of consent the young person alone. */
export function answerersOn(child: Deciding, today: string): { id: string; name: string }[] {
  if (ofAgeOn(child.birthDate, today) !== 'child')
    return [{ id: child.id, name: `${child.firstName} ${child.lastName}` }];
  return child.guardians.filter((one) => holdsCustodyOn(one, today)).map(({ id, name }) => ({ id, name }));
}

/** Each person's latest answer. */
export function latestAnswers(consent: Pick<Consent, 'answers'>): Map<string, ConsentAnswer> {
  return new Map(consent.answers.map((answer) => [answer.by.id, answer]));
}

/** Those who must still answer, by who holds custody and how old the child is on the day. */
export function waitingFor(
  consent: Pick<Consent, 'answers'>,
  child: Deciding,
  today: string,
): { id: string; name: string }[] {
  const answers = latestAnswers(consent);
  return answerersOn(child, today).filter(({ id }) => answers.get(id)?.answer !== 'yes');
}

/** What everyone who must has said yes to; empty when somebody is still waited for. */
export function agreedSections(
  consent: Pick<Consent, 'answers' | 'sections'>,
  child: Deciding,
  today: string,
): Section[] {
  const mustAnswer = answerersOn(child, today);
  if (mustAnswer.length === 0 || waitingFor(consent, child, today).length > 0) return [];
  const answers = latestAnswers(consent);
  return consent.sections.filter((section) =>
    mustAnswer.every(({ id }) => answers.get(id)?.sections.includes(section)),
  );
}

/**
 * Where a consent stands on the day. One no refuses for good, and so do answers without a section in common: it is asked
 * anew, not turned. A given one waits again
 * when somebody has got custody who has not answered; what was given before the young person came of age goes on until
 * its last day or until the young person withdraws it.
 */
export function consentStateOn(consent: Consent, child: Deciding, today: string): ConsentState {
  if (consent.withdrawn) return 'withdrawn';
  if (consent.ended) return 'ended';
  const answers = [...latestAnswers(consent).values()];
  if (answers.some(({ answer }) => answer === 'no')) return 'refused';
  if (consent.until < today) return 'expired';
  if (!consent.given)
    return nobodyLeft(consent, child, today) && agreedSections(consent, child, today).length === 0
      ? 'refused'
      : 'open';
  return stillCovered([...latestAnswers(consent).keys()], child, today) ? 'given' : 'waits-again';
}

const nobodyLeft = (consent: Consent, child: Deciding, today: string): boolean =>
  answerersOn(child, today).length > 0 && waitingFor(consent, child, today).length === 0;

/** Whether those who said yes are still everyone who has to. */
export function stillCovered(givenBy: readonly string[], child: Deciding, today: string): boolean {
  if (ofAgeOn(child.birthDate, today) !== 'child') return true;
  return answerersOn(child, today).every(({ id }) => givenBy.includes(id));
}

/** Days before the last one in which a consent is shown as about to expire. */
const EXPIRES_SOON_DAYS = 30;
export const isExpiringSoon = (until: string, today: string): boolean =>
  until >= today && daysBetween(today, until) <= EXPIRES_SOON_DAYS;
