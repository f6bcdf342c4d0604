import type { Affiliation } from '#shared/people/child.ts';
import type { WantedPlace } from '#shared/people/wanted.ts';
import { dayBefore } from './days.ts';

const sameGroups = (one: Pick<Affiliation, 'groups'>, other: Pick<Affiliation, 'groups'>) =>
  one.groups.map((group) => group.id).join() === other.groups.map((group) => group.id).join();

/**
 * The child's places after a file of `on` says where in the unit the child is. Other groups end the old place the day
 * before and begin a new one; other names are corrected where they stand; a place that ended yesterday or later goes
 * on. The same file again changes nothing.
 */
export function placedIn(places: readonly Affiliation[], wanted: WantedPlace, on: string): Affiliation[] {
  const open = places.findLastIndex((place) => place.unitId === wanted.unitId && place.to === undefined);
  const begun = { ...wanted, from: on };
  const old = places[open];
  if (!old) {
    const lately = places.findLastIndex(
      (place) =>
        place.unitId === wanted.unitId &&
        sameGroups(place, wanted) &&
        place.to !== undefined &&
        place.to >= dayBefore(on),
    );
    const paused = places[lately];
    return paused ? places.with(lately, { ...wanted, from: paused.from }) : [...places, begun];
  }
  if (sameGroups(old, wanted) || old.from >= on) return places.with(open, { ...wanted, from: old.from });
  return [...places.with(open, { ...old, to: dayBefore(on) }), begun];
}

/** The child's places after leaving the unit on the day: ended, never removed. */
export function leftUnit(places: readonly Affiliation[], unitId: string, on: string): Affiliation[] {
  return places.map((place) =>
    place.unitId === unitId && place.to === undefined
      ? { ...place, to: place.from > on ? place.from : on }
      : place,
  );
}

/** The units where a place has not ended. */
export const openUnitIds = (places: readonly Affiliation[]): string[] => [
  ...new Set(places.filter((place) => place.to === undefined).map((place) => place.unitId)),
];
