import { daysAfter } from '../access/periods.ts';
import type { Localized } from '../localized.ts';
import type { Notification } from './notification.ts';

/** So long an answer holds for the sign it was given to, as long as one sitting on the ruler. */
const HOLDS_DAYS = 28;

type Answer = Pick<Notification, 'at' | 'signs' | 'caseId' | 'feedback'> & {
  answer: { outcome: Notification['answer']['outcome'] };
};

const holds = ({ at }: Pick<Answer, 'at'>, now: string): boolean =>
  now.slice(0, 10) <= daysAfter(at.slice(0, 10), HOLDS_DAYS);

/** Whether somebody has notified and the authority has not yet told what came of it: that answers whatever else is seen. `now`: ISO instant. */
export const isUnderWay = (
  one: { outcome: Notification['answer']['outcome'] } & Pick<Answer, 'at' | 'feedback'>,
  now: string,
): boolean => one.outcome === 'notified' && one.feedback === undefined && holds(one, now);

/**
 * The signs that nobody has answered: of those that demand a notification, what one's `own` answers about the child
 * neither name nor cover. The duty is personal (barnets lov § 133), so nobody else's answer counts. `now`: ISO instant.
 */
export function unansweredSigns<Sign extends { text: Localized; demandsNotification?: true | undefined }>(
  signs: readonly Sign[],
  own: readonly Answer[],
  now: string,
): Sign[] {
  if (own.some((one) => isUnderWay({ ...one, outcome: one.answer.outcome }, now))) return [];
  const named = new Set(own.filter((one) => holds(one, now)).flatMap((one) => one.signs));
  return signs.filter(
    ({ text, demandsNotification }) => demandsNotification && !named.has(text.da) && !named.has(text.en),
  );
}

/** The same for a wonder: answered when an answer of one's own is about it, or a notification is under way. */
export const isCaseAnswered = (caseId: string, own: readonly Answer[], now: string): boolean =>
  own.some(
    (one) =>
      (one.caseId === caseId && holds(one, now)) || isUnderWay({ ...one, outcome: one.answer.outcome }, now),
  );
