import { localDateOf } from '#shared/local-date.ts';
import type { FollowStep } from '#shared/concerns/follow-notification.contract.ts';
import type { Notification } from '#shared/concerns/notification.ts';
import { refused, type Refused } from '#shared/refusals.ts';

/** Who notes something on a notification, and as what. */
export interface Following {
  by: Notification['by'];
  /** ISO instant and date. */
  now: string;
  today: string;
  /** Whether the one who notes leads the unit whose notification it is. */
  isLeader: boolean;
  /** Whether the notifier works there no longer. */
  writerLeft: boolean;
}

/** The notification with what was noted. The same noted again leaves it as it is. */
export function followed(
  one: Notification,
  step: FollowStep,
  { by, now, today, isLeader, writerLeft }: Following,
):
  | Notification
  | Refused<
      'notification-is-anothers' | 'leader-only' | 'date-in-future' | 'before-it-was-sent' | 'nothing-sent'
    > {
  // What is noted already is the same write, sent again.
  if (isNoted(one, step)) return one;
  if (step.step === 'seen') {
    if (!isLeader) return refused('leader-only');
    return next(one, { seen: { on: today, notedAt: now, by } });
  }
  if (one.by.id !== by.id && !(isLeader && writerLeft)) return refused('notification-is-anothers');
  if (one.answer.outcome !== 'notified') return refused('nothing-sent');
  const { on } = step;
  if (on > today) return refused('date-in-future');
  if (on < localDateOf(one.answer.sentAt, 'DK')) return refused('before-it-was-sent');
  const noted = { on, notedAt: now, by };
  if (step.step === 'feedback') return next(one, { feedback: { ...noted, text: step.text } });
  return next(one, { [step.step]: noted });
}

function isNoted(one: Notification, step: FollowStep): boolean {
  if (step.step === 'seen') return one.answer.outcome === 'notified' || one.seen !== undefined;
  if (one[step.step]?.on !== step.on) return false;
  return step.step !== 'feedback' || one.feedback?.text === step.text;
}

const next = (one: Notification, change: Partial<Notification>): Notification => ({
  ...one,
  ...change,
  version: one.version + 1,
});
