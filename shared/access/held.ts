import type { Membership } from './actor.ts';

/** True from the first to the last day, both included. */
export function holdsOn(membership: { from: string; to?: string | undefined }, today: string): boolean {
  return membership.from <= today && (membership.to === undefined || today <= membership.to);
}

/** The unit or service that the role is held in; undefined for roles without one. */
export const unitOf = (membership: Membership): string | undefined =>
  'unitId' in membership ? membership.unitId : undefined;
