import type { Actor } from '#shared/access/actor.ts';
import type { Decision } from '#shared/access/decide.ts';
import type { ShownNotification } from '#shared/concerns/notification-shown.ts';
import type { Notification } from '#shared/concerns/notification.ts';
import { seenBy } from '#functions/people/index.ts';
import { leadsUnit } from '../domain/leads-unit.ts';

/** Who looks, on which day. */
export interface Looking {
  actor: Pick<Actor, 'id' | 'memberships'>;
  today: string;
  /** Notifiers who work there no longer: their leader notes the answer in their place. */
  left?: ReadonlySet<string>;
}

/**
 * As it leaves the server: colleagues see that it was done and where its clocks stand; the words are for the writer and
 * the leader of the writer's unit.
 */
export function shownNotification(
  { answer, ...one }: Notification,
  { actor, today, left }: Looking,
): ShownNotification {
  const mine = one.by.id === actor.id;
  const isLeader = leadsUnit(actor, one.unitId, today);
  const readsWords = mine || isLeader;
  const { feedback, signs, ...rest } = one;
  return {
    ...rest,
    signs: readsWords ? signs : [],
    ...(feedback && { feedback: { ...feedback, text: readsWords ? feedback.text : '' } }),
    outcome: answer.outcome,
    ...(answer.outcome === 'notified' && { how: answer.how, to: answer.to, sentAt: answer.sentAt }),
    ...(answer.outcome === 'notified' && readsWords && { text: answer.text }),
    ...(answer.outcome === 'not-demanded' && readsWords && { reason: answer.reason }),
    mine,
    mayFollow: answer.outcome === 'notified' && (mine || (isLeader && (left?.has(one.by.id) ?? false))),
    maySee: isLeader && answer.outcome === 'not-demanded' && !one.seen,
  };
}

/** What the reader sees of a child's notifications: a service by release only its own. */
export const seenNotifications = (
  all: readonly Notification[],
  decision: Decision,
  looking: Looking,
): ShownNotification[] =>
  all
    .filter(({ by }) => seenBy(decision) === 'unit' || by.id === looking.actor.id)
    .map((one) => shownNotification(one, looking));
