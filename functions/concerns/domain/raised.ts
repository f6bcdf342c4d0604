import type { InputOf } from '#shared/contract.ts';
import type { Case } from '#shared/concerns/case.ts';
import type { raiseConcern } from '#shared/concerns/raise-concern.contract.ts';
import type { Membership } from '#shared/access/actor.ts';
import { unitOf, holdsOn } from '#shared/access/held.ts';
import { stayingOn, type Affiliation, type Child } from '#shared/people/child.ts';
import type { Doing } from './case-changes.ts';

/** Where a case is worked on. */
export interface CasePlace {
  unitId: string;
  groupId?: string;
  groupName: string;
}

/**
 * The child's place in a unit of the writer's, unless the child leaves it today; else the child's first; for a child without a place, the writer's own
 * service. Undefined when there is none of them.
 */
export function placeOfCase(
  child: Pick<Child, 'affiliations'>,
  memberships: readonly Membership[],
  today: string,
): CasePlace | undefined {
  const own = memberships.filter((held) => holdsOn(held, today)).flatMap((held) => unitOf(held) ?? []);
  const places = stayingOn(child, today);
  const place = places.find(({ unitId }) => own.includes(unitId)) ?? places[0];
  if (!place) return own[0] === undefined ? undefined : { unitId: own[0], groupName: '' };
  return placeIn(place);
}

/** Where in a place a case is worked on: in the child's first group there. */
export function placeIn({ unitId, unitName, groups: [group] }: Affiliation): CasePlace {
  return { unitId, ...(group && { groupId: group.id }), groupName: group?.name ?? unitName };
}

/** A wonder as it is first written down: whoever wrote it holds the thread. */
export function raised(
  { caseId, kind, template, seen }: InputOf<typeof raiseConcern>,
  { by, now }: Omit<Doing, 'moveId'>,
  place: CasePlace,
  ownUnits: readonly string[],
): Case {
  const isElsewhere = !ownUnits.includes(place.unitId);
  const unitId = isElsewhere ? ownUnits[0] : undefined;
  return {
    ...{ id: caseId, kind, state: 'raised', level: 0, ...place },
    ...(template && { template }),
    raisedAt: now,
    raisedBy: by,
    seen,
    holder: { ...by, ...(unitId !== undefined && { unitId }) },
    goals: [],
    actions: [],
    services: [],
    moves: [{ id: caseId, move: 'raise', at: now, by, to: 'raised', level: 0 }],
    version: 1,
  };
}
