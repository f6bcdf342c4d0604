import { holdsOn, type Membership } from '#shared/access/actor.ts';
import { grants } from '#shared/access/grants.ts';
import { readMe as contract } from '#shared/identity/read-me.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import type { Municipalities } from '../store/municipality-store.ts';
import { readStaffMember } from '../store/staff-store.ts';

/** Who I am and what I may do today. Memberships that are over are left out: their units may have no name any more. */
export const readMe = (table: Table, municipalities: Municipalities) =>
  endpoint(contract, {
    async load(_, { tenant, actorId }) {
      const [staff, municipality] = await Promise.all([
        readStaffMember(table, { tenant, personId: actorId }),
        municipalities.find(tenant),
      ]);
      return staff && municipality && { places: staff.places, municipality: municipality.name };
    },
    subject: () => ({ kind: 'nothing' }),
    run({ actor, tenant, today, expiresAt, loaded: { places, municipality } }) {
      const memberships = actor.memberships.filter((one) => one.to === undefined || one.to >= today);
      const names = new Map(places.map(({ unitId, unitName }) => [unitId, unitName]));
      const units = memberships.flatMap((one) => ('unitId' in one ? [one.unitId] : []));
      return done({
        id: actor.id,
        name: actor.name,
        tenant,
        municipality,
        memberships,
        units: Object.fromEntries(units.map((id) => [id, names.get(id) ?? id])),
        permissions: permissionsOn(memberships, today),
        today,
        expiresAt,
      });
    },
  });

function permissionsOn(memberships: readonly Membership[], today: string): string[] {
  const held = memberships.filter((one) => holdsOn(one, today));
  return [...new Set(held.flatMap((one) => Object.keys(grants[one.role])))].sort();
}
