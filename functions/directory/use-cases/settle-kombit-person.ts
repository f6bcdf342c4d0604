import { holdsOn } from '#shared/access/held.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { dateOf } from '#functions/kernel/today.ts';
import type { Table } from '#functions/kernel/table.ts';
import { changeStaffMember } from '#functions/people/index.ts';
import { givenBy } from '../domain/mapped-memberships.ts';
import { membershipsAfter } from '../domain/memberships-after.ts';
import type { KombitPerson } from '../domain/oio-person.ts';
import { readRules } from '../store/rules-store.ts';
import { keepAddress, ownersOf } from '../store/staff-store.ts';

const DAY_MS = 86_400_000;

/**
 * The member of staff who came by the Context Handler, with the roles that the privileges give by the municipality's
 * rules. They hold through tomorrow: until the latest that a session begun today can last, and no longer, since a
 * privilege that is withdrawn there is only heard of at the next sign-in. Undefined when the person has no role at all.
 */
export async function settleKombitPerson(
  { table, keys, tenant, now }: { table: Table; keys: MunicipalityKeys; tenant: string; now: Date },
  { person, known }: { person: KombitPerson; known: string | undefined },
): Promise<string | undefined> {
  const addresses = person.mail === undefined ? [] : [person.mail];
  const [owner] = await ownersOf(table, keys, tenant, addresses);
  const own = keys.personId(`kombit|${person.uuid}`);
  const personId = known ?? owner ?? own;
  const today = dateOf(now);
  const until = dateOf(new Date(now.getTime() + DAY_MS));
  const wanted = givenBy(await readRules(table, tenant), person.said);
  const after = await changeStaffMember(table, { tenant, personId }, (staff) => {
    if (!staff && wanted.length === 0) return undefined;
    const before = staff ?? {
      ...{
        tenant,
        id: personId,
        name: person.name,
        memberships: [],
        places: [],
        protectedBy: [],
        version: 0,
      },
      ...(person.mail !== undefined && { mail: keys.hash('mail', person.mail) }),
    };
    return {
      ...before,
      memberships: membershipsAfter(before.memberships, wanted, { giver: 'context-handler', today, until }),
    };
  });
  if (!after?.memberships.some((one) => holdsOn(one, today))) return undefined;
  if (personId === own && person.mail !== undefined)
    await keepAddress(table, keys, tenant, { address: person.mail, personId });
  return personId;
}
