import { holdsOn, unitOf } from '#shared/access/held.ts';
import { scopeOf } from '#shared/access/grants.ts';
import { isExpiringSoon, stillCovered } from '#shared/access/consent-rules.ts';
import { listReleased as contract } from '#shared/access/list-released.contract.ts';
import { placesOn } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readChildProfiles } from '#functions/people/index.ts';
import { listReleasedTo } from '../store/list-store.ts';

/**
 * The children released to the reader's services. Two round trips: the services' lists, then the profiles, by which
 * alone it is told whether each release holds today.
 */
export const listReleased = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: () => Promise.resolve({}),
    subject: () => ({ kind: 'nothing' }),
    async run({ tenant, today, actor }) {
      // A release reaches those whose role in the service is to serve; others of the same unit see nothing by it.
      const held = actor.memberships.filter(
        (one) => holdsOn(one, today) && scopeOf(one, 'child.read', actor.roleSet) === 'served',
      );
      const services = [...new Set(held.flatMap((one) => unitOf(one) ?? []))];
      const lines = (await Promise.all(services.map((id) => listReleasedTo(table, tenant, id)))).flat();
      const ids = [...new Set(lines.map((line) => line.childId))];
      const children = new Map((await readChildProfiles(table, tenant, ids)).map((one) => [one.id, one]));
      const found = lines.flatMap((line) => {
        const child = children.get(line.childId);
        const release = child?.releases.find((one) => one.id === line.id);
        if (!child || !release || !holdsOn(release, today)) return [];
        if (release.givenBy && !stillCovered(release.givenBy, child, today)) return [];
        const place = placesOn(child, today)[0];
        const groupName = place?.groups[0]?.name;
        return [
          {
            childId: child.id,
            releaseId: release.id,
            name: fullName(child),
            birthDate: child.birthDate,
            ...(place && { unitName: place.unitName }),
            ...(groupName !== undefined && { groupName }),
            serviceId: line.unitId,
            serviceName: line.unitName,
            basis: line.basis,
            purpose: line.purpose,
            sections: release.sections,
            from: release.from,
            to: release.to,
            expiresSoon: isExpiringSoon(release.to, today),
          },
        ];
      });
      return done({ children: found.sort((one, other) => one.name.localeCompare(other.name, 'da')) });
    },
  });
