import { log } from '#functions/kernel/log.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { isTurnedBack } from '../clients/unilogin.ts';
import { uniloginPerson } from '../domain/unilogin-claims.ts';
import type { SignIn } from '../store/sign-in-store.ts';
import { readStaffMember } from '../store/staff-store.ts';
import type { Arrival, ProviderAnswer } from './arrival.ts';
import type { SignInTools } from './tools.ts';

/** Who came from UNI-Login: an employee whom grunddata names in this municipality. */
export async function comeFromUnilogin(
  { table, unilogin }: SignInTools,
  keys: MunicipalityKeys,
  begun: SignIn,
  { state, query }: ProviderAnswer,
): Promise<Arrival> {
  let answer: Awaited<ReturnType<typeof unilogin.answer>>;
  try {
    answer = await unilogin.answer(query, { state, nonce: begun.nonce, verifier: begun.verifier });
  } catch (error) {
    if (isTurnedBack(error)) return { reason: 'cancelled' };
    log.warn('unilogin answer does not hold', { kind: error instanceof Error ? error.name : 'unknown' });
    return { reason: 'provider-error' };
  }
  const person = uniloginPerson(answer.claims);
  if (!person.ok) return { reason: person.reason };
  const personId = keys.personId(person.uniid);
  const staff = await readStaffMember(table, { tenant: begun.tenant, personId });
  return staff ? { personId, subject: person.uniid, idToken: answer.idToken } : { reason: 'not-in-roster' };
}
