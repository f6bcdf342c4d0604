import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Way } from '#shared/identity/ways.ts';
import { log } from '#functions/kernel/log.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { sessionCookies, uniloginCookies } from '../cookies.ts';
import type { Seat } from '../domain/username.ts';
import { backToSignIn, goToPage } from '../replies.ts';
import { noteSignIn } from '../store/account-store.ts';
import { noteElsewhere, readPersonHere } from '../store/person-store.ts';
import { lookElsewhere } from './look-elsewhere.ts';
import { openSession } from './open-session.ts';
import type { SignInTools } from './tools.ts';

/** Someone whom an identity provider vouched for, and where the browser was going. */
export interface Entering extends Seat {
  way: Way;
  /** The provider's id of the person. */
  subject: string;
  idToken?: string;
  returnTo: string;
}

/** Lets a person in with a ticket for the user pool, and sends the browser where it was going, with its session. */
export async function enter(
  tools: SignInTools,
  keys: MunicipalityKeys,
  entering: Entering,
): Promise<APIGatewayProxyStructuredResultV2> {
  const now = new Date();
  const { way, subject, idToken, returnTo, ...seat } = entering;
  const [tokens, elsewhere] = await Promise.all([
    openSession(tools, keys, seat, now),
    way === 'unilogin' ? lookElsewhere(tools, { tenant: seat.tenant, uniid: subject, now }) : undefined,
  ]);
  if (!tokens) return backToSignIn('no-access');
  await Promise.all([
    // A family is known by grunddata alone: nothing is kept of it that nobody reads and an erasure could not find.
    seat.side === 'staff' && noteSignIn(tools.table, keys, { ...seat, way, subject, at: now.toISOString() }),
    elsewhere && noteWhere(tools, seat, elsewhere),
  ]);
  log.info('signed in', { way, side: seat.side, assurance: seat.assurance });
  return goToPage(returnTo, tools.siteOrigin, [...sessionCookies(tokens), ...uniloginCookies(idToken)]);
}

async function noteWhere({ table }: SignInTools, seat: Seat, elsewhere: string[]): Promise<void> {
  const { elsewhere: before } = await readPersonHere(table, seat);
  await noteElsewhere(table, seat, before, elsewhere);
}
