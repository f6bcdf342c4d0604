import type { OutputOf } from '#shared/contract.ts';
import type { listMyGroups } from '#shared/insight/list-my-groups.contract.ts';
import type { Unit } from '#shared/people/list-units.contract.ts';

/** A unit or service where a role can be given, with its groups. */
export interface PlaceForRole {
  id: string;
  name: string;
  groups: readonly { id: string; name: string }[];
}

/** Everywhere but where people wait for a place, and partners' organisations, whose people are invited. */
export const placesOf = (units: readonly Unit[]): PlaceForRole[] =>
  units.filter((unit) => unit.kind !== 'unplaced' && unit.kind !== 'partner');

/** The units that somebody leads, with the groups that the person sees. */
export function placesLed(
  unitIds: readonly string[],
  names: Readonly<Record<string, string>>,
  groups: OutputOf<typeof listMyGroups>['groups'],
): PlaceForRole[] {
  return unitIds.map((id) => ({
    id,
    name: names[id] ?? id,
    groups: groups
      .filter((group) => group.unitId === id)
      .map(({ groupId, groupName }) => ({ id: groupId, name: groupName })),
  }));
}

/** The names of all groups, by id. */
export const namesOfGroups = (places: readonly PlaceForRole[]): Record<string, string> =>
  Object.fromEntries(places.flatMap((place) => place.groups.map(({ id, name }) => [id, name])));
