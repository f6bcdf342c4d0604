import type { Membership } from '#shared/access/actor.ts';
import { holdsOn, unitOf } from '#shared/access/held.ts';
import { delegableRoles } from '#shared/access/grantable.ts';
import type { listColleagues } from '#shared/access/list-colleagues.contract.ts';
import type { OutputOf } from '#shared/contract.ts';

export type Colleague = OutputOf<typeof listColleagues>['colleagues'][number];
/** A role that its holder may hand on: of those held in a unit, not one that was handed to the holder. */
type OwnRole = Extract<Membership, { role: 'staff' | 'leader' }>;

const isOwnRole = (held: Membership): held is OwnRole =>
  delegableRoles.some((role) => role === held.role) && !held.delegated;

/** What somebody may hand on today. */
export const ownRoles = (memberships: readonly Membership[], today: string): OwnRole[] =>
  memberships.filter((one) => holdsOn(one, today)).filter(isOwnRole);

/** Who can stand in: those who work in the unit today. */
export const standIns = (colleagues: readonly Colleague[], unitId: string, today: string): Colleague[] =>
  colleagues.filter(({ memberships }) =>
    memberships.some((one) => unitOf(one) === unitId && holdsOn(one, today)),
  );

/** A role that somebody handed to a colleague. */
export interface HandedOn {
  colleague: Colleague;
  held: Extract<Membership, { role: 'staff' | 'leader' }> & { to?: string | undefined };
}

/** What a person has handed on, and is not over. */
export const handedOnBy = (colleagues: readonly Colleague[], personId: string): HandedOn[] =>
  colleagues.flatMap((colleague) =>
    colleague.memberships.flatMap((held) =>
      held.delegated && held.givenBy === personId && (held.role === 'staff' || held.role === 'leader')
        ? [{ colleague, held }]
        : [],
    ),
  );
