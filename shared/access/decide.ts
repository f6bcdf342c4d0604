import type { Actor, Membership } from './actor.ts';
import { holdsOn, unitOf } from './held.ts';
import type { ChildSubject, Facts, Subject } from './facts.ts';
import { scopeOf } from './grants.ts';
import type { Permission } from './permissions.ts';
import type { Scope } from './role-set.ts';
import { sections as allSections, type Section } from './sections.ts';

/** Why something is allowed or refused; each has wording for "why may I see this?". */
export type Reason =
  | 'everyone-signed-in'
  | 'staff-of-the-group'
  | 'leader-of-the-unit'
  | 'member-of-the-service'
  | 'child-of-the-service'
  | 'released-to-the-service'
  | 'administrator-of-the-municipality'
  | 'custody-holder'
  | 'the-child-itself'
  | 'other-municipality'
  | 'letter-is-about-another'
  | 'stronger-sign-in-needed'
  | 'no-role-today'
  | 'role-does-not-include-this'
  | 'not-yours';

/** What the answer owes even when it is yes. */
export type Obligation =
  | 'hide-address'
  | 'hide-unfinished-assessments-of-others'
  /** Only the released sections, see `sections`. */
  | 'only-released-sections'
  /** Nothing that was written while a stop held, and no sign that there is one. */
  | 'hide-what-a-stop-covers'
  /** Who works with the child is its parent, too: shown as a parent is. */
  | 'show-as-to-family';

export interface Decision {
  allow: boolean;
  reasons: Reason[];
  obligations: Obligation[];
  /** The sections that may be shown. */
  sections: readonly Section[];
}

const because: Record<Exclude<Scope, 'served'>, Reason> = {
  anyone: 'everyone-signed-in',
  'own-group': 'staff-of-the-group',
  'own-unit': 'leader-of-the-unit',
  municipality: 'administrator-of-the-municipality',
  'own-child': 'custody-holder',
  self: 'the-child-itself',
};

/** What takes two factors: others' words about a child, and deciding who sees them (NSIS Substantial). */
const takesTwoFactors: ReadonlySet<Permission> = new Set<Permission>([
  'child.read-thread',
  'reads.read',
  'sight.read',
  'consent.read',
  'consent.answer',
  'correction.ask',
  'file.ask',
  'concern.read',
  'dialogue.read',
  'dialogue.answer',
  'sparring.work',
]);

/**
 * The one place that says who may do what. Pure: no I/O, no clock. Deny overrides: another municipality is never
 * reached whatever the roles say, a link never reaches beyond the child its letter was about, and what takes two
 * factors is not reached with one. A role counts only between its dates, and only within its limits.
 */
export function decide(actor: Actor, action: Permission, facts: Facts): Decision {
  const { subject, today } = facts;
  if (actor.tenant !== facts.tenant) return deny('other-municipality');
  if (actor.only !== undefined && subject.kind === 'child' && subject.childId !== actor.only)
    return deny('letter-is-about-another');
  const held = actor.memberships.filter((membership) => holdsOn(membership, today));
  if (held.length === 0) return deny('no-role-today');

  const reasons = new Set<Reason>();
  const released = new Set<Section>();
  let roleIncludes = false;
  let seesAll = false;
  for (const membership of held) {
    const scope = scopeOf(membership, action, actor.roleSet);
    if (!scope) continue;
    roleIncludes = true;
    if (scope === 'served') {
      const served = servedBy(membership, subject, today);
      if (served.enrolled) {
        reasons.add('child-of-the-service');
        seesAll = true;
      } else if (served.released) {
        reasons.add('released-to-the-service');
        for (const section of served.released) released.add(section);
      }
    } else if (reaches(actor, action, membership, scope, facts)) {
      reasons.add(
        membership.role === 'district-team' && scope === 'own-unit'
          ? 'member-of-the-service'
          : because[scope],
      );
      seesAll = true;
    }
  }
  if (!roleIncludes) return deny('role-does-not-include-this');
  if (actor.assurance === 'low' && takesTwoFactors.has(action)) return deny('stronger-sign-in-needed');
  if (reasons.size === 0) return deny('not-yours');
  const shown = allSections.filter((section) => seesAll || released.has(section));
  return { allow: true, reasons: [...reasons], obligations: owed(actor, facts, seesAll), sections: shown };
}

/** A permission that reaches a group, unit or child only ever reaches one that is named: `nothing` and `tenant` are not. */
function reaches(
  actor: Actor,
  action: Permission,
  membership: Membership,
  scope: Scope,
  { subject, today }: Facts,
): boolean {
  if (scope === 'anyone' || scope === 'municipality') return true;
  if (scope === 'self') return subject.kind === 'child' && subject.childId === actor.id;
  if (scope === 'own-child')
    return subject.kind === 'child' && hasCustody(actor, subject) && !decidesAlone(subject, action);
  const unitId = unitOf(membership);
  if (unitId === undefined || subject.kind === 'nothing' || subject.kind === 'tenant') return false;
  if (subject.kind === 'unit') return scope === 'own-unit' && unitId === subject.unitId;
  const places =
    subject.kind === 'group'
      ? [{ ...subject, groupIds: [subject.groupId] }]
      : subject.affiliations.filter((place) => holdsOn(place, today));
  return places.some(
    (place) =>
      place.unitId === unitId &&
      (scope === 'own-unit' ||
        (membership.role === 'staff' && membership.groupIds.some((id) => place.groupIds.includes(id)))),
  );
}

const hasCustody = (actor: Actor, { guardians, ofAge }: ChildSubject): boolean =>
  ofAge !== 'adult' && guardians.some((one) => one.id === actor.id && one.custody);

/** From the age of consent the young person answers, and the parents no longer do. */
const decidesAlone = ({ ofAge }: ChildSubject, action: Permission): boolean =>
  action === 'consent.answer' && ofAge !== 'child';

/** Whether the child is enrolled in the holder's service, or what was released to it today. */
function servedBy(
  membership: Membership,
  subject: Subject,
  today: string,
): { enrolled: boolean; released?: Section[] } {
  const unitId = unitOf(membership);
  if (subject.kind !== 'child' || unitId === undefined) return { enrolled: false };
  if (subject.affiliations.some((place) => place.unitId === unitId && holdsOn(place, today)))
    return { enrolled: true };
  const releases = subject.releases.filter((one) => one.unitId === unitId && holdsOn(one, today));
  return releases.length === 0
    ? { enrolled: false }
    : { enrolled: false, released: releases.flatMap((one) => [...one.sections]) };
}

function owed(actor: Actor, { subject }: Facts, seesAll: boolean): Obligation[] {
  if (subject.kind === 'nothing' || subject.kind === 'tenant' || subject.kind === 'unit') return [];
  const obligations: Obligation[] = ['hide-unfinished-assessments-of-others'];
  if (subject.kind !== 'child') return obligations;
  if (subject.addressProtected) obligations.push('hide-address');
  if (!seesAll) obligations.push('only-released-sections');
  if (!subject.guardians.some((one) => one.id === actor.id)) return obligations;
  obligations.push('show-as-to-family');
  if (subject.stops.length > 0) obligations.push('hide-what-a-stop-covers');
  return obligations;
}

function deny(reason: Reason): Decision {
  return { allow: false, reasons: [reason], obligations: [], sections: [] };
}
