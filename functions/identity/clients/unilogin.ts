import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as oidc from 'openid-client';

export interface UniloginSettings {
  issuer: string;
  clientId: string;
  secretArn: string;
  redirectUri: string;
  /** Where people come back to after signing out; registered with the broker. */
  signedOutUri: string;
  /** How strongly people are asked to sign in, in the broker's own words; absent, the service's setting at the broker decides. */
  acrValues?: string | undefined;
  /** The broker's own word for two factors. */
  stepUpAcr: string;
}

/** What must be remembered from the start of a sign-in to its end. */
export interface Checks {
  state: string;
  nonce: string;
  verifier: string;
}

/** Our own relying party at UNI-Login, which demands PKCE, that Cognito does not offer to providers. */
export interface Unilogin {
  /** Where to send the browser, asking for two factors or not. Rejects when the broker cannot be reached. */
  authorizeUrl(checks: Checks, stepUp: boolean): Promise<string>;
  /**
   * The id token for the answer's query and its claims, after all checks of OpenID Connect Core 3.1.3.7 with its
   * signature. Rejects when the broker says no or anything does not hold.
   */
  answer(query: string, checks: Checks): Promise<{ idToken: string; claims: Record<string, unknown> }>;
  /**
   * Where the browser ends its session at the broker (OpenID Connect RP-Initiated Logout 1.0), for the id token of that
   * session. Rejects when the broker cannot be reached.
   */
  signOutUrl(idToken: string): Promise<string>;
}

const SECONDS = 8;

/** Finds the broker's addresses and our secret once per container, and anew after a failure: secrets are rotated. */
export function openUnilogin(settings: UniloginSettings, secrets = new SecretsManagerClient()): Unilogin {
  let found: Promise<oidc.Configuration> | undefined;
  const configuration = () => {
    found ??= discover(settings, secrets);
    found.catch(() => (found = undefined));
    return found;
  };
  return {
    async authorizeUrl({ state, nonce, verifier }, stepUp) {
      const acrValues = stepUp ? settings.stepUpAcr : settings.acrValues;
      return oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: settings.redirectUri,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(acrValues && { acr_values: acrValues }),
      }).href;
    },
    async signOutUrl(idToken) {
      return oidc.buildEndSessionUrl(await configuration(), {
        id_token_hint: idToken,
        post_logout_redirect_uri: settings.signedOutUri,
      }).href;
    },
    async answer(query, { state, nonce, verifier }) {
      try {
        const cameTo = new URL(`${settings.redirectUri}?${query}`);
        const tokens = await oidc.authorizationCodeGrant(await configuration(), cameTo, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        return { idToken: tokens.id_token ?? '', claims: { ...tokens.claims() } };
      } catch (error) {
        if (!isTurnedBack(error)) found = undefined;
        throw error;
      }
    },
  };
}

/** True when the person, not the broker, ended the sign-in (RFC 6749, 4.1.2.1). */
export const isTurnedBack = (error: unknown): boolean =>
  error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied';

async function discover(
  { issuer, clientId, secretArn }: UniloginSettings,
  secrets: SecretsManagerClient,
): Promise<oidc.Configuration> {
  const reply = await secrets.send(new GetSecretValueCommand({ SecretId: secretArn }));
  if (!reply.SecretString) throw new Error('the client secret for UNI-Login has not been put in its place');
  const server = new URL(issuer);
  return oidc.discovery(server, clientId, undefined, oidc.ClientSecretPost(reply.SecretString), {
    timeout: SECONDS,
    // TLS is demanded of every issuer whose own address has it.
    execute: [
      oidc.enableNonRepudiationChecks,
      ...(server.protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
    ],
  });
}
