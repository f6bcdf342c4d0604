import { log } from '#functions/kernel/log.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { isTurnedBack } from '../clients/unilogin.ts';
import { uniloginPerson } from '../domain/unilogin-claims.ts';
import type { SignIn } from '../store/sign-in-store.ts';
import type { Arrival, ProviderAnswer } from './arrival.ts';
import { seatPerson } from './seat-person.ts';
import type { SignInTools } from './tools.ts';

/** Who came from UNI-Login: someone whom grunddata names in this municipality, as what the person is here today. */
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
  const came = uniloginPerson(answer.claims);
  if (!came.ok) return { reason: came.reason };
  // Asked for and not given: in with less, the person would meet the same closed door again.
  if (begun.stepUp && came.person.assurance === 'low') return { reason: 'second-factor-needed' };
  const seat = await seatPerson(table, keys, begun, came.person);
  return 'reason' in seat ? seat : { ...seat, subject: came.person.uniid, idToken: answer.idToken };
}
