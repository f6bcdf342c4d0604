import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { holdsOn } from '#shared/access/actor.ts';
import type { Way } from '#shared/identity/ways.ts';
import { log } from '#functions/kernel/log.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { sessionCookies, uniloginCookies } from '../cookies.ts';
import { usernameOf, type Seat } from '../domain/username.ts';
import { backToSignIn, goToPage } from '../replies.ts';
import { noteSignIn } from '../store/account-store.ts';
import { readStaffMember } from '../store/staff-store.ts';
import { addTicket } from '../store/ticket-store.ts';
import type { Arrived } from './arrival.ts';
import type { SignInTools } from './tools.ts';

/** Lets a person in with a ticket for the user pool, and sends the browser where it was going, with its session. */
export async function enter(
  { table, userPool, siteOrigin }: SignInTools,
  keys: MunicipalityKeys,
  arrived: Seat & Arrived & { way: Way; returnTo: string },
): Promise<APIGatewayProxyStructuredResultV2> {
  const now = new Date();
  const staff = await readStaffMember(table, arrived);
  if (!staff?.memberships.some((one) => holdsOn(one, dateOf(now)))) return backToSignIn('no-access');
  const ticket = await addTicket(table, keys, arrived, now.getTime());
  const tokens = await userPool.enter(usernameOf(arrived), ticket);
  await noteSignIn(table, keys, { ...arrived, at: now.toISOString() });
  log.info('signed in', { way: arrived.way });
  return goToPage(arrived.returnTo, siteOrigin, [
    ...sessionCookies(tokens),
    ...uniloginCookies(arrived.idToken),
  ]);
}
