import type { Actor } from '#shared/access/actor.ts';
import { holdsOn, unitOf } from '#shared/access/held.ts';
import type { Decision } from '#shared/access/decide.ts';
import { delegableRoles, type GrantableRole } from '#shared/access/grantable.ts';
import { grantRole as contract } from '#shared/access/grant-role.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { changeStaffMember } from '#functions/people/index.ts';
import { loadPerson } from './load-person.ts';
import { isInUnit, membershipFrom, withMembership } from './membership-changes.ts';

/** A role in a unit is given where the giver may give there; any other takes the whole municipality. */
export const subjectOfRole = (role: GrantableRole, unitId: string | undefined) =>
  isInUnit(role) && unitId !== undefined
    ? ({ kind: 'unit', unitId } as const)
    : ({ kind: 'tenant' } as const);

/** An administrator gives every role, a leader those of the own house, to others: a stand-in does not lengthen the own time. */
export const mayGive = (decision: Decision, role: GrantableRole, isOwn: boolean): boolean =>
  decision.reasons.includes('administrator-of-the-municipality') || (delegableRoles.includes(role) && !isOwn);

/**
 * The last day that somebody gives roles for in a unit: a stand-in's own; undefined for who leads it without an end by
 * being a stand-in.
 */
export function lastDayToGive(
  { memberships }: Pick<Actor, 'memberships'>,
  decision: Decision,
  unitId: string | undefined,
  today: string,
): string | undefined {
  if (decision.reasons.includes('administrator-of-the-municipality')) return undefined;
  const leading = memberships.filter(
    (one) => one.role === 'leader' && unitOf(one) === unitId && holdsOn(one, today),
  );
  if (leading.length === 0 || leading.some((one) => !one.delegated)) return undefined;
  return leading
    .map(({ to = today }) => to)
    .toSorted()
    .at(-1);
}

export const grantRole = (table: Table) =>
  endpoint(contract, {
    about: ({ personId }) => ({ kind: 'person', id: personId }),
    load: ({ personId }, { tenant }) => loadPerson(table, tenant, personId),
    subject: (_loaded, { role, unitId }) => subjectOfRole(role, unitId),
    async run({ loaded: { stored }, input, tenant, actor, actorId, decision, today }) {
      if (!mayGive(decision, input.role, input.personId === actorId))
        return refused('role-not-yours-to-give');
      const wanted = membershipFrom(input, stored.roles, { by: actorId });
      if (typeof wanted === 'string') return refused(wanted);
      const last = lastDayToGive(actor, decision, input.unitId, today);
      if (last !== undefined && (wanted.to === undefined || wanted.to > last))
        return refused('beyond-own-time', { facts: { last } });
      const after = await changeStaffMember(
        table,
        { tenant, personId: input.personId },
        (staff) => staff && { ...staff, memberships: withMembership(staff.memberships, wanted) },
      );
      return after ? done({ memberships: after.memberships }) : refused('not-found');
    },
  });
