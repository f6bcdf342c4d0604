import * as z from 'zod';
import { membershipSchema, type Actor } from '#shared/access/actor.ts';
import { ofAgeOn } from '#shared/access/age-rules.ts';
import { fullName } from '#shared/people/full-name.ts';
import type { Session } from '#functions/kernel/gate.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Item, Table } from '#functions/kernel/table.ts';
import type { ReadRoles } from './kept-role-sets.ts';

const workerSchema = z.object({ name: z.string(), memberships: z.array(membershipSchema) });
const guardianSchema = z.object({ name: z.string() });
const childSchema = z.object({ firstName: z.string(), lastName: z.string(), birthDate: z.iso.date() });

const sideKey: Record<Session['side'], (tenant: string, id: string) => Key> = {
  staff: (tenant, id) => ({ pk: partition(tenant, 'person', id), sk: 'staff' }),
  guardian: (tenant, id) => ({ pk: partition(tenant, 'person', id), sk: 'guardian' }),
  child: (tenant, id) => ({ pk: partition(tenant, 'child', id), sk: 'profile' }),
};

/**
 * Who asks, strongly read, so that a role withdrawn a moment ago does not hold; undefined when there is no such person.
 * A parent's and a child's role follow from what they are.
 */
export async function readActor(
  table: Table,
  readRoles: ReadRoles,
  tenant: string,
  actorId: string,
  { side, assurance, only }: Session,
): Promise<(Actor & { name: string }) | undefined> {
  const [person, roleSet] = await Promise.all([table.get(sideKey[side](tenant, actorId)), readRoles(tenant)]);
  if (!person) return undefined;
  return {
    tenant,
    id: actorId,
    assurance,
    ...(only !== undefined && { only }),
    ...(roleSet && { roleSet }),
    ...asSide[side](person),
  };
}

const asSide: Record<Session['side'], (item: Item) => Pick<Actor, 'memberships'> & { name: string }> = {
  staff(item) {
    const { name, memberships } = workerSchema.parse(item);
    return { name, memberships };
  },
  guardian: (item) => ({
    name: guardianSchema.parse(item).name,
    memberships: [{ role: 'guardian', from: '1900-01-01' }],
  }),
  child(item) {
    const child = childSchema.parse(item);
    return { name: fullName(child), memberships: memberships(child.birthDate) };
  },
};

/** A pupil until the day the law gives the word to the young person. */
function memberships(birthDate: string): Actor['memberships'] {
  const youthFrom = firstDayAs(birthDate);
  return [
    { role: 'pupil', from: birthDate, to: dayBefore(youthFrom) },
    { role: 'youth', from: youthFrom },
  ];
}

function firstDayAs(birthDate: string): string {
  for (let year = 1; year < 30; year += 1) {
    const day = birthdayIn(birthDate, year);
    if (ofAgeOn(birthDate, day) !== 'child') return day;
  }
  throw new RangeError('no age rule ever lets the young person decide');
}

const DAY_MS = 86_400_000;
const birthdayIn = (birthDate: string, years: number): string => {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  return new Date(Date.UTC(Number(year) + years, Number(month) - 1, Number(day))).toISOString().slice(0, 10);
};
const dayBefore = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);

/** Names by id; ids without a person are left out. */
export async function readActorNames(
  table: Table,
  tenant: string,
  actors: readonly { id: string; side: Session['side'] }[],
): Promise<Map<string, string>> {
  const items = await table.batchGet(actors.map(({ id, side }) => sideKey[side](tenant, id)));
  return new Map(
    items.map((item) => {
      const pk = String(item['pk']);
      const side = pk.includes('#child#') ? 'child' : item['sk'] === 'guardian' ? 'guardian' : 'staff';
      return [pk.slice(pk.lastIndexOf('#') + 1), asSide[side](item).name];
    }),
  );
}
