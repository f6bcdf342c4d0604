import type { Membership } from '#shared/access/actor.ts';
import { holdsOn, unitOf } from '#shared/access/held.ts';
import type { Country } from '#shared/access/law.ts';
import { daysAfter } from '#shared/access/periods.ts';
import { clocksOf } from '#shared/concerns/clocks.ts';
import { notificationRulesOn } from '#shared/concerns/notification-rules.ts';
import type { Notification } from '#shared/concerns/notification.ts';
import type { recordNotification } from '#shared/concerns/record-notification.contract.ts';
import { workingDaysAfter } from '#shared/concerns/working-days.ts';
import type { InputOf } from '#shared/contract.ts';
import { localDateOf } from '#shared/local-date.ts';
import { placesOn, type Child } from '#shared/people/child.ts';
import { refused, type Refused } from '#shared/refusals.ts';
import type { CasePlace } from '../domain/raised.ts';

/** A clock in the browser may be a little ahead. */
const AHEAD_MS = 5 * 60_000;
/** What was sent longer ago belongs among the papers, not among clocks that run. */
const MOST_DAYS_AGO = 30;

/**
 * Where the writer answers for it: the unit of theirs that the child attends; else their own service, whose leader it is
 * to help; else where the child is. Undefined when there is none of them.
 */
export function placeOfWriter(
  child: Child,
  memberships: readonly Membership[],
  today: string,
): CasePlace | undefined {
  const own = memberships.filter((held) => holdsOn(held, today)).flatMap((held) => unitOf(held) ?? []);
  const places = placesOn(child, today);
  const place =
    places.find(({ unitId }) => own.includes(unitId)) ?? (own[0] === undefined ? places[0] : undefined);
  if (!place) return own[0] === undefined ? undefined : { unitId: own[0], groupName: '' };
  const group = place.groups[0];
  return {
    unitId: place.unitId,
    ...(group && { groupId: group.id }),
    groupName: group?.name ?? place.unitName,
  };
}

/** The answer to a stop as it is first written down, with its clocks by the rules of the day it was sent. */
export function recorded(
  { notificationId, caseId, signs, suspected, answer }: InputOf<typeof recordNotification>,
  { by, now, today, country }: { by: Notification['by']; now: string; today: string; country: Country },
  place: CasePlace,
): Notification | Refused<'date-in-future' | 'sent-too-long-ago'> {
  const made: Notification = {
    ...{ id: notificationId, ...(caseId !== undefined && { caseId }), at: now, by, ...place },
    ...{ signs, suspected, answer, version: 1 },
  };
  const rules = notificationRulesOn(today, country);
  if (answer.outcome === 'not-demanded') {
    return { ...made, lookBy: workingDaysAfter(today, rules.lookWorkingDays, { country: rules.country }) };
  }
  if (Date.parse(answer.sentAt) > Date.parse(now) + AHEAD_MS) return refused('date-in-future');
  const sentOn = localDateOf(answer.sentAt, country);
  if (sentOn < daysAfter(today, -MOST_DAYS_AGO)) return refused('sent-too-long-ago');
  return { ...made, ...clocksOf(answer.sentAt, notificationRulesOn(sentOn, country)) };
}
