import type { Membership } from '#shared/access/actor.ts';
import { needsUnit, type SourceKind } from '#shared/directory/choices.ts';
import type { DirectoryRule, DirectoryRules } from '#shared/directory/rules.ts';

/** One thing that the directory says of a person; `orgUnits`: the organisation units that a privilege is limited to. */
export interface Said {
  kind: SourceKind;
  name: string;
  orgUnits?: readonly string[];
}

/** What a person is to hold, without dates. */
export type Given = DistributiveOmit<Membership, 'from' | 'to' | 'givenBy' | 'delegated'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

const isMeant = (rule: DirectoryRule, said: Said): boolean =>
  rule.from.kind === said.kind && rule.from.name.toLowerCase() === said.name.toLowerCase();

/** The rules that reach a person of whom this is said. */
export const rulesFor = (rules: readonly DirectoryRule[], said: readonly Said[]): DirectoryRule[] =>
  rules.filter((rule) => said.some((one) => isMeant(rule, one)));

/** What the person holds by the rules: each role once in a unit, and for staff the groups of all rules together. */
export function givenBy({ rules, orgUnits }: DirectoryRules, said: readonly Said[]): Given[] {
  const all = said.flatMap((one) =>
    rules
      .filter((rule) => isMeant(rule, one))
      .flatMap((rule) => fromRule(rule, unitsOf(rule, one, orgUnits))),
  );
  const byPlace = new Map<string, Given>();
  for (const one of all) {
    const place = placeOf(one);
    const known = byPlace.get(place);
    byPlace.set(place, known ? together(known, one) : one);
  }
  return [...byPlace.values()].sort((one, other) => placeOf(one).localeCompare(placeOf(other)));
}

const placeOf = (one: Given): string =>
  [one.role, 'unitId' in one ? one.unitId : '', one.variant ?? ''].join(' ');

function together(one: Given, other: Given): Given {
  if (one.role !== 'staff' || other.role !== 'staff') return one;
  return { ...one, groupIds: [...new Set([...one.groupIds, ...other.groupIds])].sort() };
}

/** The units that the rule gives its role in: its own, or else those of ours that the privilege is limited to. */
function unitsOf(rule: DirectoryRule, said: Said, orgUnits: DirectoryRules['orgUnits']): string[] {
  const limitedTo = (said.orgUnits ?? []).map((uuid) => uuid.toLowerCase());
  const named = orgUnits
    .filter(({ uuid }) => limitedTo.includes(uuid.toLowerCase()))
    .map(({ unitId }) => unitId);
  if (rule.unitId === undefined) return [...new Set(named)];
  // A privilege limited to organisation units holds in those alone, whatever the rule says.
  return limitedTo.length > 0 && !named.includes(rule.unitId) ? [] : [rule.unitId];
}

function fromRule({ role, groupIds = [], variant }: DirectoryRule, unitIds: readonly string[]): Given[] {
  const more = variant === undefined ? {} : { variant };
  if (!needsUnit(role)) return [{ role, ...more } as Given];
  return unitIds.map((unitId): Given => {
    if (role === 'staff') return { role, unitId, groupIds: [...new Set(groupIds)].sort(), ...more };
    return { role, unitId, ...more } as Given;
  });
}
