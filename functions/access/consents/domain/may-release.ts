import type { BasisKind, Country } from '#shared/access/law.ts';
import { lawOn } from '#shared/access/law.ts';
import { daysAfter, monthsAfter } from '#shared/access/periods.ts';
import { placesOn, type Child } from '#shared/people/child.ts';
import type { Unit } from '#shared/people/list-units.contract.ts';

/** Proposed for every consent, so that they run out together and are renewed together. Months. */
const PROPOSED_MONTHS = 6;
const MOST_MONTHS = 12;

export const proposedUntil = (today: string): string => monthsAfter(today, PROPOSED_MONTHS);

/** The last day that a release on the basis may have: a year at the most, and what the law says. */
export function latestUntil(kind: BasisKind, today: string, country: Country = 'DK'): string {
  const byLaw = daysAfter(today, lawOn(kind, today, country)?.mostDays ?? 0);
  const aYear = monthsAfter(today, MOST_MONTHS);
  return byLaw < aYear ? byLaw : aYear;
}

export type ReleaseObstacle = 'unknown-service' | 'own-unit' | 'until-passed' | 'until-too-far';

/** What stands in the way of releasing something to the unit until the day; undefined when nothing. */
export function releaseObstacle(
  child: Child,
  service: Pick<Unit, 'id' | 'kind'> | undefined,
  kind: BasisKind,
  until: string,
  today: string,
  country: Country = 'DK',
): ReleaseObstacle | undefined {
  if (!service || !isService(service)) return 'unknown-service';
  if (placesOn(child, today).some((place) => place.unitId === service.id)) return 'own-unit';
  if (until < today) return 'until-passed';
  return until > latestUntil(kind, today, country) ? 'until-too-far' : undefined;
}

/** Any unit can receive, but for the one that stands for no unit. */
export const isService = ({ kind }: Pick<Unit, 'kind'>): boolean => kind !== 'unplaced';
