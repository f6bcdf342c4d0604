import { settleKombitPerson, takeArrival } from '#functions/directory/index.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { SignIn } from '../store/sign-in-store.ts';
import { readAccountPerson } from '../store/account-store.ts';
import type { Arrival, ProviderAnswer } from './arrival.ts';
import type { SignInTools } from './tools.ts';

/**
 * Who came by the Context Handler, whose answer the directory's function has checked and kept: someone with a role here
 * by the privileges that it states, or by grunddata. It lets nobody in with less than two factors.
 */
export async function comeFromKombit(
  { table }: SignInTools,
  keys: MunicipalityKeys,
  { tenant }: SignIn,
  { state, code = '' }: ProviderAnswer,
): Promise<Arrival> {
  const now = new Date();
  const person = await takeArrival(table, keys, { tenant, state, code }, now);
  if (!person) return { reason: 'expired' };
  const known = await readAccountPerson(table, keys, { tenant, way: 'kombit', subject: person.uuid });
  const personId = await settleKombitPerson({ table, keys, tenant, now }, { person, known });
  if (personId === undefined) return { reason: 'no-access' };
  return { personId, side: 'staff', assurance: 'substantial', subject: person.uuid };
}
