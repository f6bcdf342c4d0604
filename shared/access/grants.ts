import type { Membership, Role } from './actor.ts';
import type { Permission } from './permissions.ts';
import type { Grants, RoleSet, Scope } from './role-set.ts';

const everyone = { 'session.read': 'anyone', 'me.change': 'anyone' } as const satisfies Grants;
const worker = {
  ...everyone,
  'instrument.read': 'anyone',
  'round.list': 'anyone',
  'task.list': 'anyone',
  'effects.read': 'anyone',
} as const satisfies Grants;
/** What a service may do with the children it serves. */
const service = {
  ...worker,
  'released.list': 'anyone',
  'child.read': 'served',
  'child.read-thread': 'served',
  'consent.ask': 'served',
  'consent.read': 'served',
  'concern.read': 'served',
  'concern.notify': 'served',
  'dialogue.read': 'served',
} as const satisfies Grants;

/**
 * The standard roles as data. An administrator runs the system and finds people, but does not read what staff
 * write about a child: that takes a place at the child's unit.
 */
export const grants: Record<Role, Grants> = {
  staff: {
    ...worker,
    'group.list': 'anyone',
    'group.read': 'own-group',
    'child.read': 'own-group',
    'child.read-thread': 'own-group',
    'meeting.read': 'own-group',
    'sight.read': 'own-group',
    'consent.ask': 'own-group',
    'consent.read': 'own-group',
    'stop.set': 'own-group',
    'letter.send': 'own-group',
    'letter.list': 'own-group',
    'notice.record': 'own-group',
    'assessment.submit': 'own-group',
    'assessment.agree': 'own-group',
    'follow-up.agree': 'own-group',
    'parents.inform': 'own-group',
    'concern.raise': 'own-group',
    'concern.read': 'own-group',
    'concern.work': 'own-group',
    'concern.notify': 'own-group',
    'sparring.ask': 'own-group',
    'dialogue.own': 'own-group',
    'dialogue.read': 'own-group',
  },
  leader: {
    ...worker,
    'group.list': 'anyone',
    'group.read': 'own-unit',
    'child.read': 'own-unit',
    'child.read-thread': 'own-unit',
    'meeting.read': 'own-unit',
    'reads.read': 'own-unit',
    'sight.read': 'own-unit',
    'role.read': 'anyone',
    'role.grant': 'own-unit',
    'consent.ask': 'own-unit',
    'consent.read': 'own-unit',
    'basis.record': 'own-unit',
    'release.end': 'own-unit',
    'stop.set': 'own-unit',
    'stop.lift': 'own-unit',
    'letter.send': 'own-unit',
    'letter.list': 'own-unit',
    'correction.answer': 'own-unit',
    'erasure.approve': 'own-unit',
    'notice.record': 'own-unit',
    'assessment.agree': 'own-unit',
    'follow-up.agree': 'own-unit',
    'parents.inform': 'own-unit',
    'concern.raise': 'own-unit',
    'concern.read': 'own-unit',
    'concern.work': 'own-unit',
    'concern.notify': 'own-unit',
    'sparring.ask': 'own-unit',
    'dialogue.own': 'own-unit',
    'dialogue.read': 'own-unit',
    'cockpit.read-unit': 'own-unit',
  },
  professional: service,
  coordinator: {
    ...service,
    'sight.read': 'served',
    'letter.send': 'served',
    'letter.list': 'served',
    'concern.work': 'served',
    'sparring.ask': 'served',
  },
  'health-visitor': {
    ...service,
    'sight.read': 'served',
    'stop.set': 'served',
    'concern.raise': 'served',
    'concern.work': 'served',
    'sparring.ask': 'served',
  },
  'district-team': { ...service, 'sparring.work': 'own-unit' },
  partner: service,
  administrator: {
    ...worker,
    'group.list': 'anyone',
    'unit.list': 'municipality',
    'child.read': 'municipality',
    'people.search': 'municipality',
    'people.create': 'municipality',
    'people.correct': 'municipality',
    'people.end': 'municipality',
    'people.merge': 'municipality',
    'reads.read': 'municipality',
    'reads.search': 'municipality',
    'sight.read': 'municipality',
    'role.read': 'municipality',
    'role.edit': 'municipality',
    'role.grant': 'municipality',
    'account.list': 'municipality',
    'partner.invite': 'municipality',
    'directory.set-up': 'municipality',
    'letter.send': 'municipality',
    'letter.list': 'municipality',
    'letter.settle': 'municipality',
    'consent.read': 'municipality',
    'release.end': 'municipality',
    'stop.lift': 'municipality',
    'correction.answer': 'municipality',
    'file.make': 'municipality',
    'retention.read': 'municipality',
    'retention.edit': 'municipality',
    'erasure.propose': 'municipality',
    'erasure.approve': 'municipality',
    'instrument.publish': 'municipality',
    'portal.edit': 'municipality',
    'round.plan': 'municipality',
    'round.open': 'municipality',
    'notice.record': 'municipality',
    'cockpit.read-unit': 'municipality',
    'cockpit.read-municipality': 'municipality',
    'import.upload': 'municipality',
    'import.read': 'municipality',
    'import.approve': 'municipality',
  },
  consultant: {
    ...worker,
    'unit.list': 'municipality',
    'cockpit.read-municipality': 'municipality',
    'portal.edit': 'municipality',
  },
  guardian: {
    ...everyone,
    'family.read': 'own-child',
    'child.read': 'own-child',
    'child.read-thread': 'own-child',
    'reads.read': 'own-child',
    'sight.read': 'own-child',
    'consent.read': 'own-child',
    'consent.answer': 'own-child',
    'dialogue.read': 'own-child',
    'dialogue.answer': 'own-child',
    'correction.ask': 'own-child',
    'file.ask': 'own-child',
  },
  youth: {
    ...everyone,
    'family.read': 'self',
    'child.read': 'self',
    'child.read-thread': 'self',
    'reads.read': 'self',
    'sight.read': 'self',
    'consent.read': 'self',
    'consent.answer': 'self',
    'voice.give': 'self',
    'dialogue.read': 'self',
    'dialogue.answer': 'self',
    'correction.ask': 'self',
    'file.ask': 'self',
  },
  pupil: { ...everyone, 'family.read': 'self', 'child.read': 'self', 'voice.give': 'self' },
};

/** What a municipality may give beyond the standard, at the most; everything else stays as the standard says. */
const furtherThanStandard: Partial<Record<Role, Grants>> = {
  staff: { 'reads.read': 'own-group', 'basis.record': 'own-group', 'cockpit.read-unit': 'own-unit' },
  leader: { 'assessment.submit': 'own-unit', 'people.correct': 'own-unit', 'partner.invite': 'own-unit' },
  coordinator: { 'reads.read': 'served', 'basis.record': 'served' },
  'health-visitor': { 'reads.read': 'served', 'basis.record': 'served' },
  consultant: { 'cockpit.read-unit': 'municipality', 'retention.read': 'municipality' },
  pupil: { 'reads.read': 'self', 'sight.read': 'self' },
};

/** The furthest that each role may reach, whatever a municipality sets. */
export const limits: Record<Role, Grants> = Object.fromEntries(
  Object.entries(grants).map(([role, standard]) => [
    role,
    { ...standard, ...furtherThanStandard[role as Role] },
  ]),
) as Record<Role, Grants>;

/** Without these nobody could leave again, and nobody could set things right. */
const alwaysHeld: Partial<Record<Permission, true>> = { 'session.read': true, 'me.change': true };

/**
 * How far a permission reaches in one membership: what the municipality has made of the role, or of the variant held,
 * or else the standard; undefined when not at all. What lies beyond the role's limits does not count.
 */
export function scopeOf(membership: Membership, action: Permission, roleSet?: RoleSet): Scope | undefined {
  const { role, variant } = membership;
  const standard = grants[role][action];
  if (alwaysHeld[action]) return standard;
  const entry = roleSet?.[variant ?? role];
  // A variant that is no more, or was made from another role, gives nothing.
  if (variant !== undefined && entry?.base !== role) return undefined;
  const scope = entry ? entry.grants[action] : standard;
  return scope !== undefined && isWithin(scope, limits[role][action]) ? scope : undefined;
}

const narrower: Partial<Record<Scope, Scope>> = { 'own-unit': 'own-group' };

/** True when the scope is the limit or lies within it. */
export const isWithin = (scope: Scope, limit: Scope | undefined): boolean =>
  limit !== undefined && (scope === limit || narrower[limit] === scope);
