import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { LOCAL_REGION } from '#local/engine.ts';
import { openTestPool, POOL_ID } from '#local/cognito/test-pool.ts';

/** What the suite runs against. */
export interface Target {
  sdk: CognitoIdentityProviderClient;
  poolId: string;
  /** A client without secret that allows password, custom and refresh flows. */
  clientId: string;
  close(): Promise<void>;
}

/**
 * The endpoint in CONFORMANCE_COGNITO, with a pool and a client named by CONFORMANCE_COGNITO_POOL and _CLIENT and
 * credentials from the usual places; or an engine of our own. The pool needs the service's default password policy,
 * optional MFA by authenticator, and the attributes custom:tenant (immutable) and custom:roles (mutable).
 */
export async function openTarget(): Promise<Target> {
  const {
    CONFORMANCE_COGNITO: endpoint,
    CONFORMANCE_COGNITO_POOL: poolId,
    CONFORMANCE_COGNITO_CLIENT: clientId,
  } = process.env;
  if (endpoint) {
    if (!poolId || !clientId)
      throw new Error('CONFORMANCE_COGNITO needs CONFORMANCE_COGNITO_POOL and CONFORMANCE_COGNITO_CLIENT');
    const sdk = new CognitoIdentityProviderClient({
      endpoint,
      region: process.env.AWS_REGION ?? LOCAL_REGION,
    });
    return { sdk, poolId, clientId, close: () => Promise.resolve(sdk.destroy()) };
  }
  const pool = await openTestPool();
  return { sdk: pool.sdk, poolId: POOL_ID, clientId: 'public', close: () => pool.engine.close() };
}

/** A user name that no earlier run left behind. */
export const freshName = (stem: string) => `${stem}-${crypto.randomUUID()}`;
