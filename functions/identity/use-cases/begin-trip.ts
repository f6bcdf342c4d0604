import { randomBytes } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { kombitStartRoute } from '#shared/directory/foreign-routes.ts';
import { log } from '#functions/kernel/log.ts';
import { backToSignIn, goTo } from '../replies.ts';
import { addSignIn, type SignIn } from '../store/sign-in-store.ts';
import type { SignInTools } from './tools.ts';

export type Trip = Pick<SignIn, 'tenant' | 'way' | 'returnTo' | 'side' | 'stepUp' | 'isSecondTrip'> & {
  browserSecret: string;
};

/** Remembers what will be checked when the browser comes back, and sends it to the identity provider. */
export async function beginTrip(
  { table, keysOf, unilogin, directory }: SignInTools,
  trip: Trip,
  cookies: string[],
): Promise<APIGatewayProxyStructuredResultV2> {
  const verifier = randomBytes(32).toString('base64url');
  const nonce = randomBytes(32).toString('base64url');
  const keys = await keysOf(trip.tenant);
  const state = await addSignIn(table, keys, { ...trip, verifier, nonce, startedAt: Date.now() });
  const checks = { state, nonce, verifier };
  if (trip.way === 'ad') return goTo(directory.authorizeUrl(checks), cookies);
  // The request to the Context Handler is signed where its answer is read.
  if (trip.way === 'kombit')
    return goTo(`/api${kombitStartRoute.path}?${new URLSearchParams({ state })}`, cookies);
  try {
    return goTo(await unilogin.authorizeUrl(checks, trip.stepUp), cookies);
  } catch (error) {
    log.error('unilogin out of reach', { kind: error instanceof Error ? error.name : 'unknown' });
    return backToSignIn('provider-error', cookies);
  }
}
