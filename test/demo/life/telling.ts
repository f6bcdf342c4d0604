import { followNotification } from '#shared/concerns/follow-notification.contract.ts';
import { recordNotification } from '#shared/concerns/record-notification.contract.ts';
import { saveBullyingPlan } from '#shared/concerns/save-bullying-plan.contract.ts';
import type { Someone, Then } from './asked-then.ts';
import type { Played } from './play-story.ts';

/** The plan of a case against bullying, whole, within the days that the law gives. */
export const writePlan = ({ ask, on }: Then, { child, caseId, by, daysAgo }: Played) =>
  ask(by, daysAgo - 5, saveBullyingPlan, {
    ...{ childId: child.id, caseId, version: 0 },
    plan: {
      happens: 'I beskedgruppen om aftenen og som grin i timerne. Det sker, når ingen voksne er til stede.',
      stops:
        'Klassen laver nye regler for beskeder sammen med klasselæreren. Lærerne er i klassen i alle pauser i tre uger.',
      meanwhile: 'Eleven har en fast voksen hver morgen og sidder ved siden af en, den selv har valgt.',
      informed: ['child', 'parents', 'other-parents', 'staff'],
      responsible: by.name,
      evaluateOn: on(daysAgo - 5 - 42),
      evaluation: '',
    },
  });

const to = 'Modtagelsen, Familie og Forebyggelse';
const empty = { facts: '', worry: '', child: '', done: '', others: '' };

/** So much of a day ago that the authority has time left to assess it, whenever the demo begins. */
const LATELY = 0.2;

/** Notified lately by telephone: both clocks run. */
export const notifyLately = ({ ask, at }: Then, { child, caseId, by }: Played) =>
  ask(by, LATELY, recordNotification, {
    ...{
      childId: child.id,
      caseId,
      notificationId: 'demo-notified',
      signs: ['Ofte sulten, og ingen der henter'],
    },
    suspected: false,
    answer: {
      ...{ outcome: 'notified', how: 'phone', to, sentAt: at(LATELY) },
      text: {
        facts:
          'Tre af de sidste fem dage kommet efter kl. 10 uden at have spist. I går var der ingen, der kunne hente.',
        worry: 'At der er dage, hvor ingen voksen er til rådighed.',
        child: '»Mor sov.«',
        done: 'Morgenmad her, opkald kl. 8.30, samtale med forælderen, som ved, at vi skriver.',
        others: 'Familierådgivningen kender familien.',
      },
    },
  });

/** Notified long enough ago that it has been assessed, received and answered. */
export async function notifiedAndAnswered(
  { ask, at, on }: Then,
  { child, caseId, by }: Played,
): Promise<void> {
  const known = { childId: child.id, notificationId: 'demo-answered' };
  let { notification } = await ask(by, 13, recordNotification, {
    ...{ ...known, caseId, signs: [], suspected: false },
    answer: {
      ...{ outcome: 'notified', how: 'digital-post', to, sentAt: at(13) },
      text: { ...empty, facts: 'Falder i søvn i timerne, har tabt sig og svarer ikke på beskeder.' },
    },
  });
  const follow = async (
    daysAgo: number,
    step: { step: 'assessed' | 'receipt' } | { step: 'feedback'; text: string },
  ) => {
    ({ notification } = await ask(by, daysAgo, followNotification, {
      ...{ ...known, version: notification.version, step: { ...step, on: on(daysAgo) } },
    }));
  };
  if (notification.version > 1) return;
  await follow(12, { step: 'assessed' });
  await follow(8, { step: 'receipt' });
  await follow(4, { step: 'feedback', text: 'Familien har fået tilbud om rådgivning og har sagt ja tak.' });
}

/** A stop that was answered with no: the leader has not looked at why yet. */
export const heldNotToBeDemanded = ({ ask }: Then, { child, caseId }: Played, by: Someone) =>
  ask(by, 1, recordNotification, {
    ...{ childId: child.id, caseId, notificationId: 'demo-not-demanded', suspected: false },
    signs: ['Et blåt mærke på armen'],
    answer: {
      outcome: 'not-demanded',
      reason:
        'Mærket kom ved et fald fra gyngen i går, som to af os så. Forældrene fik besked med det samme.',
    },
  });
