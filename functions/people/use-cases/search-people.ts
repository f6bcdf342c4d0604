import type { InputOf } from '#shared/contract.ts';
import { parseCpr } from '#shared/people/cpr.ts';
import { searchPeople as contract, type PersonFound } from '#shared/people/search-people.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childAsFound } from '../domain/find-entries.ts';
import { readChildProfile } from '../store/child-store.ts';
import { findByCpr } from '../store/cpr-store.ts';
import { findByBirthDate, findByName, mostFound } from '../store/find-store.ts';

type OpenKeys = (tenant: string) => Promise<Pick<MunicipalityKeys, 'hash'>>;

/** Finds people by name, birth date or CPR number: 50 at most, by name. */
export const searchPeople = (table: Table, openKeys: OpenKeys) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: (input, { tenant }) => search(table, openKeys, tenant, input),
    subject: () => ({ kind: 'tenant' }),
    run: ({ loaded, decision }) => {
      const sorted = loaded
        .slice(0, mostFound)
        .toSorted((one, other) => one.name.localeCompare(other.name, 'da') || one.id.localeCompare(other.id));
      return done({ people: sorted, more: loaded.length > mostFound, why: decision.reasons });
    },
  });

async function search(
  table: Table,
  openKeys: OpenKeys,
  tenant: string,
  input: InputOf<typeof contract>,
): Promise<PersonFound[]> {
  if (input.by === 'name') return findByName(table, tenant, input.name);
  if (input.by === 'birth-date') return findByBirthDate(table, tenant, input.birthDate);
  const number = parseCpr(input.cpr)?.number;
  if (number === undefined) return [];
  const keys = await openKeys(tenant);
  const id = await findByCpr(table, tenant, keys.hash('cpr', number));
  const child = id === undefined ? undefined : await readChildProfile(table, tenant, id);
  return child ? [childAsFound(child)] : [];
}
