import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { dateOf } from '#functions/kernel/today.ts';
import type { Tokens } from '../clients/user-pool.ts';
import { usernameOf, type Seat } from '../domain/username.ts';
import { isToday, readPersonHere } from '../store/person-store.ts';
import { addTicket } from '../store/ticket-store.ts';
import type { SignInTools } from './tools.ts';

/**
 * A session for the seat, by a ticket for the user pool; undefined when the person is not that today. Whoever calls this
 * has made sure who it is.
 */
export async function openSession(
  { table, userPool }: Pick<SignInTools, 'table' | 'userPool'>,
  keys: MunicipalityKeys,
  seat: Seat,
  now = new Date(),
): Promise<Tokens | undefined> {
  const person = await readPersonHere(table, seat);
  const { side, only } = seat;
  if (!(await isToday(table, seat.tenant, person, { side, only, today: dateOf(now) }))) return undefined;
  const ticket = await addTicket(table, keys, seat, now.getTime());
  return userPool.enter(usernameOf(seat), ticket);
}
