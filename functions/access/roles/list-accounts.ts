import { holdsOn, unitOf } from '#shared/access/held.ts';
import { listAccounts as contract, type AccountMark } from '#shared/access/list-accounts.contract.ts';
import { listColleagues as colleaguesContract } from '#shared/access/list-colleagues.contract.ts';
import { localDateOf } from '#shared/local-date.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { listUnits, readRegister, type Registered } from '#functions/people/index.ts';

const UNUSED_DAYS = 90;
const EXPIRING_DAYS = 30;
const DAY_MS = 86_400_000;
const daysFrom = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** What an administrator should look at. */
export function marksOf({ memberships, lastSignIn }: Registered, today: string): AccountMark[] {
  const held = memberships.filter((one) => holdsOn(one, today));
  if (memberships.length === 0) return ['waits'];
  if (held.length === 0) return memberships.some((one) => one.from > today) ? [] : ['no-role'];
  const ending = held.some((one) => one.to !== undefined && one.to <= daysFrom(today, EXPIRING_DAYS));
  const unused = lastSignIn !== undefined && localDateOf(lastSignIn) < daysFrom(today, -UNUSED_DAYS);
  return [
    ...(lastSignIn === undefined ? (['never-used'] as const) : []),
    ...(unused ? (['unused'] as const) : []),
    ...(ending ? (['expiring'] as const) : []),
  ];
}

async function namesOfUnits(table: Table, tenant: string): Promise<Record<string, string>> {
  return Object.fromEntries((await listUnits(table, tenant)).map(({ id, name }) => [id, name]));
}

export const listAccounts = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    async load(_input, { tenant }) {
      const [register, unitNames] = await Promise.all([
        readRegister(table, tenant),
        namesOfUnits(table, tenant),
      ]);
      return { register, unitNames };
    },
    subject: () => ({ kind: 'tenant' }),
    run: ({ loaded: { register, unitNames }, today }) =>
      done({ accounts: register.map((one) => ({ ...one, marks: marksOf(one, today) })), unitNames }),
  });

/** Everyone with a role today in a unit where the asker has one: names and roles there, no other units. */
export const listColleagues = (table: Table) =>
  endpoint(colleaguesContract, {
    about: () => ({ kind: 'tenant' }),
    async load(_input, { tenant }) {
      const [register, unitNames] = await Promise.all([
        readRegister(table, tenant),
        namesOfUnits(table, tenant),
      ]);
      return { register, unitNames };
    },
    subject: () => ({ kind: 'nothing' }),
    run({ loaded: { register, unitNames }, actor, actorId, today }) {
      const units = new Set(
        actor.memberships.flatMap((one) => (holdsOn(one, today) ? (unitOf(one) ?? []) : [])),
      );
      const here = (memberships: Registered['memberships']) =>
        memberships.filter((one) => {
          const unitId = unitOf(one);
          return unitId !== undefined && units.has(unitId) && (one.to === undefined || one.to >= today);
        });
      const colleagues = register
        .map(({ id, name, memberships }) => ({ id, name, memberships: here(memberships) }))
        .filter(({ id, memberships }) => id !== actorId && memberships.length > 0);
      const named = Object.entries(unitNames).filter(([id]) => units.has(id));
      return done({ colleagues, unitNames: Object.fromEntries(named) });
    },
  });
