import type { Membership } from '#shared/access/actor.ts';
import type { Staff } from '#shared/people/staff.ts';
import { dayBefore } from './days.ts';

/**
 * The member of staff with every role that goes on beyond the day ended on it; one that has not begun by then ends
 * before it begins, so that it never holds. What was held is kept, to be taken back.
 */
export function withRolesEnded(staff: Staff, on: string, { by, at }: { by: string; at: string }): Staff {
  const goesOn = (held: Membership) => held.to === undefined || held.to > on;
  if (!staff.memberships.some(goesOn)) return staff;
  const memberships = staff.memberships.map((held) =>
    goesOn(held) ? { ...held, to: held.from > on ? dayBefore(held.from) : on } : held,
  );
  return { ...staff, memberships, endedByHand: { by, at, before: staff.memberships } };
}

/** As before the end by hand; undefined when nothing was ended, or something has been given or taken since. */
export function withRolesBack(staff: Staff): Staff | undefined {
  const { endedByHand, ...rest } = staff;
  return endedByHand && canTakeBack(staff) ? { ...rest, memberships: endedByHand.before } : undefined;
}

/** True when what was ended by hand is still what stands, but for its end. */
export function canTakeBack({ endedByHand, memberships }: Staff): boolean {
  if (!endedByHand || endedByHand.before.length !== memberships.length) return false;
  const bare = ({ to: _, ...held }: Membership) => JSON.stringify(held);
  return endedByHand.before.every((held, index) => {
    const now = memberships[index];
    return now !== undefined && bare(now) === bare(held) && now.to !== undefined;
  });
}
