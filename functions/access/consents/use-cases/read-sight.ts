import { unitOf } from '#shared/access/held.ts';
import { readSight as contract } from '#shared/access/read-sight.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import {
  childSubject,
  listGroups,
  readStoredThread,
  seenBy,
  type PackedGroup,
} from '#functions/people/index.ts';
import { placesOn, type Child } from '#shared/people/child.ts';
import { sightLines } from '../domain/sight-lines.ts';

/**
 * Who can see what about a child today. Two round trips: the child's thread, then its groups, for the names of those
 * who work there; families get no names and one round trip.
 */
export const readSight = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => readStoredThread(table, tenant, childId),
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run({ loaded, tenant, today, actor, decision }) {
      const side = seenBy(decision);
      const isFamily = side === 'family';
      const hidesCovered = isFamily || decision.obligations.includes('hide-what-a-stop-covers');
      const groups = isFamily || side === 'release' ? [] : await groupsOf(table, tenant, loaded.child, today);
      return done({
        child: { id: loaded.child.id, firstName: loaded.child.firstName },
        audience: isFamily ? ('family' as const) : ('staff' as const),
        lines: sightLines(loaded, groups, {
          ...{ today, isFamily, hidesCovered },
          ...(side === 'release' && { services: new Set(actor.memberships.map(unitOf)) }),
        }),
        why: decision.reasons,
      });
    },
  });

async function groupsOf(table: Table, tenant: string, child: Child, today: string): Promise<PackedGroup[]> {
  const places = placesOn(child, today);
  const mine = new Set(places.flatMap((place) => place.groups.map((group) => group.id)));
  const units = [...new Set(places.map((place) => place.unitId))];
  const found = await Promise.all(units.map((unitId) => listGroups(table, tenant, unitId)));
  return found.flat().filter((group) => mine.has(group.id));
}
