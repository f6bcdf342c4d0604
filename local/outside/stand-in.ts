import type { EngineOptions } from '../engine.ts';

/** A service that may send people here to sign in. */
export interface OutsideClient {
  clientId: string;
  clientSecret: string;
  redirectUris: string[];
  postLogoutRedirectUris?: string[];
}

/** One line of the picker. */
export interface Choice {
  /** Sent back when chosen. */
  id: string;
  label: string;
}

/** Somebody who signed in, with what the provider says about them to one client. */
export interface SignedIn {
  claims(clientId: string): Record<string, unknown> & { sub: string };
}

/** What makes one identity provider differ from another. */
export interface StandIn {
  title: string;
  /** Path of the issuer, and the part of it below which the provider's addresses lie. */
  issuerPath: string;
  mountPath: string;
  /** Addresses below the mount path, by oidc-provider's names. */
  routes: Record<string, string>;
  endSessionRoute: string;
  requiresPkce: boolean;
  /** Least length of state and nonce, for providers that insist on both. */
  shortestState?: number;
  scopes: string[];
  /** Names of all claims that the tokens may hold, by scope. */
  claims: Record<string, string[]>;
  /** Claims of the id token alone, added to what oidc-provider itself puts there. */
  idTokenClaims(clientId: string): Record<string, unknown>;
  /** Everybody who can be picked; asked anew for each page. */
  choices(): Choice[];
  /** How strongly somebody signs in, when that can be chosen: value → wording in Danish. */
  factors?: Record<string, string>;
  /** The account for a choice, or undefined when there is nobody by that id. `asked`: the request's acr_values. */
  accountOf(choice: string, factor: string | undefined, asked: string): string | undefined;
  find(accountId: string): SignedIn | undefined;
}

export interface OutsideOptions extends EngineOptions {
  clients: OutsideClient[];
  /** How browsers reach it, for example http://localhost:4690; the endpoint itself when absent. */
  publicOrigin?: string;
}
