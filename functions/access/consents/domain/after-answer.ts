import type { Consent, ConsentAnswer } from '#shared/access/consent.ts';
import { agreedSections, answerersOn, latestAnswers, type Deciding } from '#shared/access/consent-rules.ts';
import type { Release } from '#shared/people/child.ts';

/** The consent with one answer more; given, when it was the last that was waited for. */
export function afterAnswer(
  consent: Consent,
  answer: ConsentAnswer,
  child: Deciding,
  today: string,
): Consent {
  return settled({ ...consent, answers: [...consent.answers, answer] }, child, today, answer.at);
}

/** The consent as the answers there are make it on the day: custody may have changed since they were given. */
export function settled(consent: Consent, child: Deciding, today: string, at: string): Consent {
  const agreed = agreedSections(consent, child, today);
  if (agreed.length === 0 || hasRefusal(consent)) return consent;
  if (consent.given?.sections.join() === agreed.join()) return consent;
  return { ...consent, given: { at, on: consent.given?.on ?? today, sections: agreed } };
}

const hasRefusal = (consent: Consent): boolean =>
  [...latestAnswers(consent).values()].some(({ answer }) => answer === 'no');

/** What `decide` needs of the consent; undefined when it releases nothing. */
export function releaseOf(consent: Consent, child: Deciding, today: string): Release | undefined {
  const { id, unitId, given, until, withdrawn, ended } = consent;
  if (!given || withdrawn || ended || hasRefusal(consent) || until < today) return undefined;
  const answers = latestAnswers(consent);
  const mustAnswer = answerersOn(child, today).filter((one) => answers.has(one.id));
  return {
    id,
    unitId,
    sections: given.sections,
    from: given.on,
    to: until,
    givenBy: mustAnswer.length > 0 ? mustAnswer.map((one) => one.id) : [...answers.keys()],
  };
}

/** A child's releases with one put in place of that of the same id, or taken out; those that are over go. */
export function releasesAfter(
  releases: readonly Release[],
  id: string,
  release: Release | undefined,
  today: string,
): Release[] {
  const others = releases.filter((one) => one.id !== id && one.to >= today);
  return release ? [...others, release] : others;
}

/** Whether an answer says nothing new: the same person's same word, sent again. */
export const isSameAnswer = (known: ConsentAnswer | undefined, wanted: ConsentAnswer): boolean =>
  known?.answer === wanted.answer && known.sections.join() === wanted.sections.join();
