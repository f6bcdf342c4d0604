import { holdsOn, unitOf, type Membership } from '#shared/access/actor.ts';
import { isExpiringSoon } from '#shared/access/consent-rules.ts';
import { listDueConsents as contract } from '#shared/access/list-due-consents.contract.ts';
import { fullName, placesOn, type Child } from '#shared/people/child.ts';
import type { OutputOf } from '#shared/contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readChildProfiles } from '#functions/people/index.ts';
import { listMatters, listOpenStops } from '../store/list-store.ts';

type Due = OutputOf<typeof contract>;

/**
 * What waits for somebody among the children that the reader works with: consents to be answered or renewed, and, for
 * leaders and administrators, stops that stand. Two round trips: the units' lists, then the children.
 */
export const listDueConsents = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: () => Promise.resolve({}),
    subject: () => ({ kind: 'nothing' }),
    async run({ tenant, today, actor }) {
      const held = actor.memberships.filter((membership) => holdsOn(membership, today));
      const unitIds = [...new Set(held.flatMap((one) => (isAtUnit(one) ? [unitOf(one) ?? ''] : [])))];
      const runsAll = held.some((one) => one.role === 'administrator');
      const [matters, everywhere] = await Promise.all([
        Promise.all(unitIds.map((unitId) => listMatters(table, tenant, unitId))),
        runsAll ? listOpenStops(table, tenant) : Promise.resolve([]),
      ]);
      const lines = matters.flatMap((one) => one.consents);
      const stops = [...matters.flatMap((one) => one.stops), ...everywhere];
      const ids = [...new Set([...lines, ...stops].map((line) => line.childId))];
      const children = new Map((await readChildProfiles(table, tenant, ids)).map((one) => [one.id, one]));
      const isOver = (child: Child) => held.some((one) => reaches(one, child, today));
      // Who is also the child's parent is told of no stop.
      const leads = (child: Child) =>
        child.guardians.every(({ id }) => id !== actor.id) &&
        (runsAll || held.some((one) => one.role === 'leader' && reaches(one, child, today)));
      const due: Due = { consents: [], stops: [] };
      for (const line of lines) {
        const child = children.get(line.childId);
        const state = child && stateOf(line, child, today);
        if (!child || !state || !isOver(child)) continue;
        const groupName = placesOn(child, today)[0]?.groups[0]?.name;
        due.consents.push({
          ...{ childId: child.id, consentId: line.id, name: fullName(child), state },
          ...(groupName !== undefined && { groupName }),
          ...{ serviceName: line.unitName, until: line.until, askedOn: line.askedOn },
        });
      }
      for (const stop of new Map(stops.map((one) => [one.id, one])).values()) {
        const child = children.get(stop.childId);
        if (!child || !leads(child)) continue;
        const unitName = placesOn(child, today)[0]?.unitName;
        due.stops.push({
          ...{ childId: child.id, stopId: stop.id, name: fullName(child), at: stop.at, byName: stop.byName },
          ...(unitName !== undefined && { unitName }),
        });
      }
      due.consents.sort((one, other) => one.until.localeCompare(other.until));
      return done(due);
    },
  });

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
): Due['consents'][number]['state'] | undefined {
  if (until < today) return 'expired';
  if (!child.releases.some((release) => release.id === id)) return 'open';
  return isExpiringSoon(until, today) ? 'expiring' : undefined;
}
