import type { ConsentTown, Who } from './consent-town.ts';

export const childId = 'barnet';
export const question = {
  childId,
  consentId: 'samtykke',
  unitId: 'ppr-nord',
  sections: ['assessments', 'follow-up'],
  purpose: 'Rådgive personalet om sprog',
  words: 'Vi vil gerne spørge psykologen til råds.',
  until: '2027-05-21',
};

/** One consent from question to withdrawal, and the thread it opens, in the town that is open at the time. */
export function consentAsking(town: () => ConsentTown) {
  const { consentId, sections } = question;
  return {
    ask: (change: object = {}, who: Who = 'ellen') =>
      town().ask(who, 'ask-consent', { ...question, ...change }),
    answer: (who: Who, change: object = {}, now?: string) =>
      town().ask(
        who,
        'answer-consent',
        { childId, consentId, answer: 'yes', sections, textVersion: 1, ...change },
        now,
      ),
    withdraw: (who: Who, now?: string) => town().ask(who, 'withdraw-consent', { childId, consentId }, now),
    thread: (who: Who, now?: string) => town().ask(who, 'read-thread', { childId }, now),
  };
}

/** The texts of the seeded thread that came along. */
export const said = (reply: unknown) =>
  ['alene', 'fælles', 'opfølgning', 'forældre'].filter((one) =>
    JSON.stringify(reply).includes(`sagt-${one}`),
  );
export const code = (reply: unknown) => (reply as { code?: string }).code ?? 'done';
export const state = (reply: unknown) =>
  (reply as { value: { consent: { state: string } } }).value.consent.state;
