import { holdsOn, type Actor, type Membership } from './actor.ts';
import type { Facts, Subject } from './facts.ts';
import { grants, type Scope } from './grants.ts';
import type { Permission } from './permissions.ts';

/** Why something is allowed or refused; each has wording for "why may I see this?". */
export type Reason =
  | 'everyone-signed-in'
  | 'staff-of-the-group'
  | 'leader-of-the-unit'
  | 'administrator-of-the-municipality'
  | 'other-municipality'
  | 'no-role-today'
  | 'role-does-not-include-this'
  | 'not-your-group-or-unit';

/** What the answer owes even when it is yes. */
export type Obligation = 'hide-address' | 'hide-unfinished-assessments-of-others';

export interface Decision {
  allow: boolean;
  reasons: Reason[];
  obligations: Obligation[];
}

const because: Record<Scope, Reason> = {
  anyone: 'everyone-signed-in',
  'own-group': 'staff-of-the-group',
  'own-unit': 'leader-of-the-unit',
  municipality: 'administrator-of-the-municipality',
};

/**
 * The one place that says who may do what. Pure: no I/O, no clock. Deny overrides: another municipality is never
 * reached whatever the roles say. A role counts only between its dates.
 */
export function decide(actor: Actor, action: Permission, facts: Facts): Decision {
  if (actor.tenant !== facts.tenant) return deny('other-municipality');
  const held = actor.memberships.filter((membership) => holdsOn(membership, facts.today));
  if (held.length === 0) return deny('no-role-today');

  const reasons = new Set<Reason>();
  let roleIncludes = false;
  for (const membership of held) {
    const scope = grants[membership.role][action];
    if (!scope) continue;
    roleIncludes = true;
    if (reaches(membership, scope, facts)) reasons.add(because[scope]);
  }
  if (reasons.size === 0) return deny(roleIncludes ? 'not-your-group-or-unit' : 'role-does-not-include-this');
  return { allow: true, reasons: [...reasons], obligations: obligations(facts.subject) };
}

/** A permission that reaches a group or unit only ever reaches one that is named: `nothing` and `tenant` are not. */
function reaches(membership: Membership, scope: Scope, facts: Facts): boolean {
  const { subject, today } = facts;
  if (scope === 'anyone' || scope === 'municipality') return true;
  if (membership.role === 'administrator') return false;
  if (subject.kind === 'nothing' || subject.kind === 'tenant') return false;
  if (subject.kind === 'unit') return scope === 'own-unit' && membership.unitId === subject.unitId;
  const places =
    subject.kind === 'group'
      ? [{ ...subject, groupIds: [subject.groupId] }]
      : subject.affiliations.filter((place) => holdsOn(place, today));
  return places.some(
    (place) =>
      place.unitId === membership.unitId &&
      (scope === 'own-unit' ||
        (membership.role === 'staff' && membership.groupIds.some((id) => place.groupIds.includes(id)))),
  );
}

function obligations(subject: Subject): Obligation[] {
  if (subject.kind === 'nothing' || subject.kind === 'tenant' || subject.kind === 'unit') return [];
  const owed: Obligation[] = ['hide-unfinished-assessments-of-others'];
  if (subject.kind === 'child' && subject.addressProtected) owed.push('hide-address');
  return owed;
}

function deny(reason: Reason): Decision {
  return { allow: false, reasons: [reason], obligations: [] };
}
