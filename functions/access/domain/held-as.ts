import type { Actor, Membership } from '#shared/access/actor.ts';
import { holdsOn } from '#shared/access/held.ts';
import { decide } from '#shared/access/decide.ts';
import type { Subject } from '#shared/access/facts.ts';
import type { Permission } from '#shared/access/permissions.ts';

/** At most so many roles are told of a line. */
const MOST = 4;

/**
 * The memberships that gave somebody the right to what they asked for; all that held on the day where none did, since
 * that is then what the person was refused as.
 */
export function heldFor(
  actor: Actor,
  permission: Permission | undefined,
  subject: Subject | undefined,
  today: string,
): Membership[] {
  const held = actor.memberships.filter((one) => holdsOn(one, today));
  if (permission === undefined || subject === undefined) return held.slice(0, MOST);
  const facts = { tenant: actor.tenant, today, subject };
  const giving = held.filter((one) => decide({ ...actor, memberships: [one] }, permission, facts).allow);
  return (giving.length > 0 ? giving : held).slice(0, MOST);
}
