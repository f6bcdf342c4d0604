import type { Membership } from '#shared/access/actor.ts';
import { holdsOn, unitOf } from '#shared/access/held.ts';
import type { RoleSet } from '#shared/access/role-set.ts';
import { shortDate } from '#lib/words/dates.ts';
import { language } from '#lib/words/language.svelte.ts';
import { say } from '#lib/words/say.svelte.ts';

/** What memberships name by id: the municipality's role set, units, groups and people. */
export interface RoleNames {
  roles: RoleSet;
  units: Readonly<Record<string, string>>;
  groups: Readonly<Record<string, string>>;
  people: Readonly<Record<string, string>>;
}

/** The role's name as the municipality has it, without the unit. */
export function roleName({ role, variant }: Pick<Membership, 'role' | 'variant'>, roles: RoleSet): string {
  const standard = roles[role]?.name ?? say(`role-name.${role}`);
  if (variant === undefined) return standard;
  return roles[variant]?.name ?? say('held-role.gone-variant', { role: standard });
}

/** With the unit, where the role is held in one. */
export function roleAt(held: Membership, { roles, units }: Pick<RoleNames, 'roles' | 'units'>): string {
  const role = roleName(held, roles);
  const unitId = unitOf(held);
  return unitId === undefined ? role : say('held-role.at', { role, unit: units[unitId] ?? unitId });
}

/** First and last day in words. */
export function periodOf({ from, to }: Pick<Membership, 'from' | 'to'>): string {
  const first = shortDate(from, language.current);
  return to === undefined
    ? say('held-role.from', { from: first })
    : say('held-role.between', { from: first, to: shortDate(to, language.current) });
}

/** Who gave it: the name of a person, the directory, or a file of grunddata. */
export function giverOf({ givenBy }: Pick<Membership, 'givenBy'>, people: RoleNames['people']): string {
  if (givenBy === undefined) return say('held-role.given.file');
  return givenBy === 'directory'
    ? say('held-role.given.directory')
    : (people[givenBy] ?? say('held-role.given.unknown'));
}

export const groupNames = (held: Membership, groups: RoleNames['groups']): string =>
  'groupIds' in held ? held.groupIds.map((id) => groups[id] ?? id).join(', ') : '';

/** Today's roles, those to come and those that are over, the last one first. */
export function byTime(memberships: readonly Membership[], today: string) {
  const newest = memberships.toSorted((one, other) => other.from.localeCompare(one.from));
  return {
    now: newest.filter((one) => holdsOn(one, today)),
    later: newest.filter((one) => one.from > today),
    past: newest.filter((one) => one.from <= today && !holdsOn(one, today)),
  };
}

/** Tells memberships of one person apart. */
export const heldKey = (held: Membership): string =>
  [held.role, held.variant, unitOf(held), held.from, 'groupIds' in held && held.groupIds.join()].join(' ');
