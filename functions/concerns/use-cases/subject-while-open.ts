import type { ChildSubject } from '#shared/access/facts.ts';
import { isOpen } from '#shared/concerns/case-guards.ts';
import type { Case } from '#shared/concerns/case.ts';
import { nextClock, type Notification } from '#shared/concerns/notification.ts';
import { placesOn, type Child } from '#shared/people/child.ts';
import { childSubject } from '#functions/people/index.ts';

/**
 * The child as those meet it who must still bring something to its end: one that has left all its places is with the
 * units (by id) where something about it is open, as if it had not left. Without that nobody could close a case about a
 * child that has moved away, and it would never be erased.
 */
function subjectWhileOpen(child: Child, open: readonly string[], today: string): ChildSubject {
  if (open.length === 0 || placesOn(child, today).length > 0) return childSubject(child, today);
  const affiliations = child.affiliations.map((place) => {
    const { to: _, ...going } = place;
    return open.includes(place.unitId) && place.from <= today ? going : place;
  });
  return childSubject({ ...child, affiliations }, today);
}

export const subjectOfCase = ({ child, one }: { child: Child; one: Case }, today: string): ChildSubject =>
  subjectWhileOpen(child, isOpen(one) ? [one.unitId] : [], today);

export const subjectOfNotifications = (
  child: Child,
  all: readonly Notification[],
  today: string,
): ChildSubject =>
  subjectWhileOpen(
    child,
    all.filter((one) => nextClock(one) !== undefined).map(({ unitId }) => unitId),
    today,
  );
