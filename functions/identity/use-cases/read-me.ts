import type { Actor } from '#shared/access/actor.ts';
import { holdsOn, unitOf } from '#shared/access/held.ts';
import { permissions } from '#shared/access/permissions.ts';
import { scopeOf } from '#shared/access/grants.ts';
import { readMe as contract } from '#shared/identity/read-me.contract.ts';
import type { Staff } from '#shared/people/staff.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readUnit } from '#functions/people/index.ts';
import type { Municipalities } from '../store/municipality-store.ts';
import { readOwnItems, sidesOf } from '../store/person-store.ts';

/** Who I am and what I may do today. Memberships that are over are left out: their units may have no name any more. */
export const readMe = (table: Table, municipalities: Municipalities) =>
  endpoint(contract, {
    async load(_, { tenant, actorId }) {
      const [person, all] = await Promise.all([
        readOwnItems(table, { tenant, personId: actorId }),
        municipalities.all(),
      ]);
      const here = all.find((one) => one.tenant === tenant);
      return here && { person, here, all, names: await unitNames(table, tenant, person.staff) };
    },
    subject: () => ({ kind: 'nothing' }),
    run({ actor, tenant, today, expiresAt, session, loaded: { person, here, all, names } }) {
      const memberships = actor.memberships.filter((one) => one.to === undefined || one.to >= today);
      const units = memberships.flatMap((one) => unitOf(one) ?? []);
      const { side, assurance, only } = session;
      // One who came by a letter's link is here for that child and nothing else.
      const isAboutOne = only !== undefined;
      return done({
        id: actor.id,
        name: actor.name,
        tenant,
        municipality: here.name,
        country: here.country,
        side,
        assurance,
        ...(isAboutOne && { only }),
        sidesHere: isAboutOne ? [side] : [...new Set([side, ...sidesOf(person, today)])],
        elsewhere: all
          .filter((one) => !isAboutOne && person.elsewhere.includes(one.tenant))
          .map(({ tenant: code, name }) => ({ tenant: code, name })),
        memberships,
        units: Object.fromEntries(units.map((id) => [id, names.get(id) ?? id])),
        permissions: permissionsOf(actor, today),
        today,
        expiresAt,
      });
    },
  });

/** Names of the units that the person has to do with: those of files stand with the person, others are looked up. */
async function unitNames(
  table: Table,
  tenant: string,
  staff: Pick<Staff, 'places' | 'memberships'> | undefined,
): Promise<Map<string, string>> {
  const names = new Map(staff?.places.map(({ unitId, unitName }) => [unitId, unitName]));
  const missing = new Set(
    (staff?.memberships ?? []).flatMap((one) => unitOf(one) ?? []).filter((id) => !names.has(id)),
  );
  const units = await Promise.all([...missing].map((id) => readUnit(table, tenant, id)));
  for (const unit of units) if (unit) names.set(unit.id, unit.name);
  return names;
}

function permissionsOf({ memberships, roleSet }: Actor, today: string): string[] {
  const held = memberships.filter((one) => holdsOn(one, today));
  return permissions
    .filter((permission) => held.some((one) => scopeOf(one, permission, roleSet) !== undefined))
    .toSorted();
}
