import * as z from 'zod';
import { sides, type Side } from '#shared/access/actor.ts';
import { holdsOn } from '#shared/access/held.ts';
import { idSchema, tenantSchema } from '#shared/ids.ts';
import type { Child } from '#shared/people/child.ts';
import { staffSchema, type Staff } from '#shared/people/staff.ts';
import { partition } from '#functions/kernel/keys.ts';
import type { Item, Table } from '#functions/kernel/table.ts';
import { childSubject, readChildProfile, readChildProfiles } from '#functions/people/index.ts';
import type { Person } from '../domain/username.ts';

const pointerSchema = z.object({ sk: z.string(), custody: z.boolean().default(true) });
const aliasSchema = z.object({ id: idSchema });
const guardianSchema = z.object({
  name: z.string(),
  birthDate: z.iso.date().optional(),
  phones: z.array(z.object({ kind: z.string(), number: z.string() })).default([]),
  email: z.string().optional(),
});
const elsewhereSchema = z.object({ tenants: z.array(tenantSchema) });

/** Where a person wants messages; what the letters module keeps of a side. */
const contactSchema = z.object({ email: z.string().optional(), phone: z.string().optional() });

/** All that a person is in one municipality. */
export interface PersonHere {
  /** The id that the person is known by: another than asked for when two were found to be one. */
  personId: string;
  staff?: Staff;
  guardian?: z.infer<typeof guardianSchema>;
  /** Ids of the children whom the person is entered as a guardian with custody of; the children's profiles decide. */
  custodyOf: string[];
  child?: Child;
  /** Where the person wants messages, by side. */
  contacts: Partial<Record<Side, z.infer<typeof contactSchema>>>;
  /** Other municipalities that knew the same login at the last sign-in. */
  elsewhere: string[];
}

/** Merges of merges, at the most; more is a circle. */
const MOST_ALIASES = 5;

/** What the person is, strongly read in one round trip, or one more for each time that the id became another. */
export async function readPersonHere(table: Table, person: Person, hops = 0): Promise<PersonHere> {
  if (hops > MOST_ALIASES) throw new Error('an id leads round in a circle');
  const [own, child] = await Promise.all([
    readOwnItems(table, person),
    readChildProfile(table, person.tenant, person.personId),
  ]);
  if (own.alias !== undefined) return readPersonHere(table, { ...person, personId: own.alias }, hops + 1);
  return { ...own, ...(child && { child }) };
}

/** The same without asking whether the person is a child here, nor for whom an id became. */
export async function readOwnItems(
  table: Table,
  { tenant, personId }: Person,
): Promise<PersonHere & { alias?: string }> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'person', personId) },
  });
  return personFrom(personId, new Map(items.map((item) => [String(item['sk']), item])));
}

function personFrom(personId: string, bySk: Map<string, Item>): PersonHere & { alias?: string } {
  const alias = bySk.get('alias');
  const staff = bySk.get('staff');
  const guardian = bySk.get('guardian');
  const elsewhere = bySk.get('elsewhere');
  const pointers = [...bySk.values()].filter((item) => String(item['sk']).startsWith('child#'));
  return {
    personId,
    ...(staff && { staff: staffSchema.parse(staff) }),
    ...(guardian && { guardian: guardianSchema.parse(guardian) }),
    custodyOf: pointers
      .map((item) => pointerSchema.parse(item))
      .flatMap(({ sk, custody }) => (custody ? [sk.slice('child#'.length)] : [])),
    contacts: Object.fromEntries(sides.flatMap((side) => contactOf(side, bySk.get(`choices#${side}`)))),
    ...(alias && { alias: aliasSchema.parse(alias).id }),
    elsewhere: elsewhere ? elsewhereSchema.parse(elsewhere).tenants : [],
  };
}

function contactOf(side: Side, choices: Item | undefined): [Side, z.infer<typeof contactSchema>][] {
  return choices ? [[side, contactSchema.parse(choices)]] : [];
}

/** Whether the person is this today: with a role, with custody of a child (`only`: of that one), or the child itself. */
export async function isToday(
  table: Table,
  tenant: string,
  person: PersonHere,
  { side, only, today }: { side: Side; only?: string | undefined; today: string },
): Promise<boolean> {
  if (side === 'staff') return person.staff?.memberships.some((one) => holdsOn(one, today)) ?? false;
  if (side === 'child') return person.child !== undefined && (only === undefined || only === person.personId);
  if (!person.guardian) return false;
  const children = only === undefined ? person.custodyOf : [only];
  const profiles = await readChildProfiles(table, tenant, children);
  return profiles
    .map((child) => childSubject(child, today))
    .some(
      ({ guardians, ofAge }) =>
        ofAge !== 'adult' && guardians.some((one) => one.id === person.personId && one.custody),
    );
}

/** The sides that the person has here, as far as the person's own items tell. */
export function sidesOf(person: PersonHere, today: string): Side[] {
  const works = person.staff?.memberships.some((one) => holdsOn(one, today)) ?? false;
  return [
    ...(works ? (['staff'] as const) : []),
    ...(person.guardian && person.custodyOf.length > 0 ? (['guardian'] as const) : []),
    ...(person.child ? (['child'] as const) : []),
  ];
}

/** Notes which other municipalities know the login that the person came in with; nothing is written when it is as before. */
export async function noteElsewhere(
  table: Table,
  { tenant, personId }: Person,
  before: readonly string[],
  tenants: readonly string[],
): Promise<void> {
  if (before.length === tenants.length && tenants.every((one) => before.includes(one))) return;
  await table.put({
    Item: { pk: partition(tenant, 'person', personId), sk: 'elsewhere', tenants: [...tenants].sort() },
  });
}
