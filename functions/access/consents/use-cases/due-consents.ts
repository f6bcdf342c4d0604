import type { Actor, Membership } from '#shared/access/actor.ts';
import { holdsOn, unitOf } from '#shared/access/held.ts';
import { isExpiringSoon } from '#shared/access/consent-rules.ts';
import { placesOn, type Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import type { consentWaits } from '#shared/insight/work.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readChildProfiles } from '#functions/people/index.ts';
import { listMatters, listOpenStops } from '../store/list-store.ts';

type State = (typeof consentWaits)[number];

/** A consent that waits for an answer, runs out soon, or has run out; and where the child is today. */
export interface DueConsent {
  childId: string;
  consentId: string;
  name: string;
  unitId: string;
  group?: { id: string; name: string };
  serviceName: string;
  state: State;
  /** ISO dates. */
  until: string;
  askedOn: string;
}

/** A stop that stands, for those who lead the child's unit or run the system. */
interface DueStop {
  childId: string;
  stopId: string;
  name: string;
  unitName?: string;
  /** ISO instant. */
  at: string;
  byName: string;
}

/**
 * What waits for somebody among the children that the reader works with: consents to be answered or renewed, and, for
 * leaders and administrators, stops that stand. Two round trips: the units' lists, then the children.
 */
export async function dueConsents(
  table: Table,
  { tenant, today, actor }: { tenant: string; today: string; actor: Actor },
): Promise<{ consents: DueConsent[]; stops: DueStop[] }> {
  const held = actor.memberships.filter((membership) => holdsOn(membership, today));
  const unitIds = [...new Set(held.flatMap((one) => (isAtUnit(one) ? [unitOf(one) ?? ''] : [])))];
  const runsAll = held.some((one) => one.role === 'administrator');
  const [matters, everywhere] = await Promise.all([
    Promise.all(unitIds.map((unitId) => listMatters(table, tenant, unitId))),
    runsAll ? listOpenStops(table, tenant) : Promise.resolve([]),
  ]);
  const lines = matters.flatMap((one) => one.consents);
  const open = [...matters.flatMap((one) => one.stops), ...everywhere];
  const ids = [...new Set([...lines, ...open].map((line) => line.childId))];
  const children = new Map((await readChildProfiles(table, tenant, ids)).map((one) => [one.id, one]));
  const isOver = (child: Child) => held.some((one) => reaches(one, child, today));
  // Who is also the child's parent is told of no stop.
  const leads = (child: Child) =>
    child.guardians.every(({ id }) => id !== actor.id) &&
    (runsAll || held.some((one) => one.role === 'leader' && reaches(one, child, today)));
  const consents = lines.flatMap((line): DueConsent[] => {
    const child = children.get(line.childId);
    const state = child && stateOf(line, child, today);
    const place = child && placesOn(child, today)[0];
    if (!child || !state || !place || !isOver(child)) return [];
    const [group] = place.groups;
    return [
      {
        ...{ childId: child.id, consentId: line.id, name: fullName(child), state, unitId: place.unitId },
        ...(group && { group: { id: group.id, name: group.name } }),
        ...{ serviceName: line.unitName, until: line.until, askedOn: line.askedOn },
      },
    ];
  });
  const stops = [...new Map(open.map((one) => [one.id, one])).values()].flatMap((stop): DueStop[] => {
    const child = children.get(stop.childId);
    if (!child || !leads(child)) return [];
    const unitName = placesOn(child, today)[0]?.unitName;
    return [
      {
        ...{ childId: child.id, stopId: stop.id, name: fullName(child), at: stop.at, byName: stop.byName },
        ...(unitName !== undefined && { unitName }),
      },
    ];
  });
  return { consents: consents.sort((one, other) => one.until.localeCompare(other.until)), stops };
}

const isAtUnit = ({ role }: Membership): boolean => role === 'staff' || role === 'leader';

/** Whether the membership is over the child today: its groups for staff, its unit for a leader. */
function reaches(membership: Membership, child: Child, today: string): boolean {
  return placesOn(child, today).some(
    (place) =>
      (membership.role === 'leader' && membership.unitId === place.unitId) ||
      (membership.role === 'staff' &&
        membership.unitId === place.unitId &&
        place.groups.some(({ id }) => membership.groupIds.includes(id))),
  );
}

/** Open until it is given; undefined while it holds for a good while yet. */
function stateOf(
  { id, until }: { id: string; until: string },
  child: Child,
  today: string,
): State | undefined {
  if (until < today) return 'expired';
  if (!child.releases.some((release) => release.id === id)) return 'open';
  return isExpiringSoon(until, today) ? 'expiring' : undefined;
}
