import { createHash } from 'node:crypto';
import type { JWTVerifyGetKey } from 'jose';
import * as z from 'zod';
import { directoryPerson, type DirectoryPerson } from '../domain/directory-claims.ts';
import type { Checks } from './unilogin.ts';

export interface DirectorySettings {
  /** Origin of Cognito's hosted pages. */
  cognitoOrigin: string;
  /** Of the user pool's tokens; its keys are published under it. */
  issuer: string;
  clientId: string;
  /** Cognito's name of the provider. */
  provider: string;
  redirectUri: string;
  /** Where people come back to after signing out; registered with Cognito's client. */
  signedOutUri: string;
}

/** The way through Cognito's hosted pages to the municipality's directory. */
export interface Directory {
  authorizeUrl(checks: Checks): string;
  /**
   * Who came, for the code in the answer. Rejects when the code is used up, too old or another sign-in's, and when the
   * id token is not signed by the pool, for this client, and in its time (OpenID Connect Core 1.0, 3.1.3.7).
   */
  person(code: string, checks: Pick<Checks, 'verifier' | 'nonce'>): Promise<DirectoryPerson>;
  /** Where the browser forgets its session at the hosted pages, which would let the next person in for an hour. */
  signOutUrl(): string;
}

const MILLISECONDS = 8000;
const replySchema = z.object({ id_token: z.string() });

export function openDirectory(settings: DirectorySettings): Directory {
  const { cognitoOrigin, issuer, clientId, provider, redirectUri, signedOutUri } = settings;
  // Fetched when the first token comes, kept, and fetched anew when a key is not among them.
  let keys: JWTVerifyGetKey | undefined;
  return {
    authorizeUrl({ state, nonce, verifier }) {
      const query = new URLSearchParams({
        identity_provider: provider,
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri,
        // Alone, so that the id token holds every attribute ("Scopes", Cognito developer guide).
        scope: 'openid',
        state,
        nonce,
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
      });
      return `${cognitoOrigin}/oauth2/authorize?${query}`;
    },
    signOutUrl: () =>
      `${cognitoOrigin}/logout?${new URLSearchParams({ client_id: clientId, logout_uri: signedOutUri })}`,
    async person(code, { verifier, nonce }) {
      const reply = await fetch(`${cognitoOrigin}/oauth2/token`, {
        method: 'POST',
        // The code and what proves it go to no other address.
        redirect: 'error',
        signal: AbortSignal.timeout(MILLISECONDS),
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          client_id: clientId,
          redirect_uri: redirectUri,
          code,
          code_verifier: verifier,
        }),
      });
      if (!reply.ok) throw new Error(`the token endpoint answered ${reply.status}`);
      const { id_token: idToken } = replySchema.parse(await reply.json());
      // Loaded by those who come this way.
      const { createRemoteJWKSet, jwtVerify } = await import('jose');
      keys ??= createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`), {
        timeoutDuration: MILLISECONDS,
      });
      const { payload } = await jwtVerify(idToken, keys, {
        ...{ issuer, audience: clientId, algorithms: ['RS256'], requiredClaims: ['exp'] },
      });
      return directoryPerson(payload, { clientId, nonce, provider });
    },
  };
}
