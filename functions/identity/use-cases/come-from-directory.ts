import { log } from '#functions/kernel/log.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { DirectoryPerson } from '../domain/directory-claims.ts';
import { staffSeat } from '../domain/username.ts';
import type { SignIn } from '../store/sign-in-store.ts';
import type { Arrival, ProviderAnswer } from './arrival.ts';
import { matchDirectoryPerson } from './match-directory-person.ts';
import type { SignInTools } from './tools.ts';

/**
 * Who came from the municipality's directory. Cognito's user for the person is taken out again at once: it keeps
 * attributes that the directory no longer states, so only one made during this very sign-in says who is administrator
 * today. An older one, left by a sign-in that was broken off, costs a second trip.
 */
export async function comeFromDirectory(
  tools: SignInTools,
  keys: MunicipalityKeys,
  begun: SignIn,
  { code, error }: ProviderAnswer,
): Promise<Arrival> {
  if (error || !code) return { reason: error === 'access_denied' ? 'cancelled' : 'provider-error' };
  let person: DirectoryPerson;
  try {
    person = await tools.directory.person(code, begun);
  } catch (failure) {
    log.warn('directory answer does not hold', { kind: failure instanceof Error ? failure.name : 'unknown' });
    return { reason: 'provider-error' };
  }
  await tools.userPool.remove(person.username);
  if (person.madeAt <= begun.startedAt)
    return begun.isSecondTrip ? { reason: 'provider-error' } : { again: true };
  const personId = await matchDirectoryPerson(tools, keys, begun.tenant, person);
  if (personId === undefined) return { reason: 'not-in-roster' };
  const { side, assurance } = staffSeat({ tenant: begun.tenant, personId });
  return { personId, side, assurance, subject: person.subject };
}
