import type { Clock } from '../clock.ts';
import type { ClientConfig, GroupConfig, OidcProviderConfig, PoolConfig } from './config.ts';
import { notFound } from './failure.ts';
import type { Journal, Table } from './journal.ts';
import type { SigningKey } from './signing-key.ts';

export interface Identity {
  userId: string;
  providerName: string;
  providerType: 'OIDC';
  issuer: string;
  primary: 'true';
  /** Milliseconds since 1970, as text. */
  dateCreated: string;
}

export interface User {
  poolId: string;
  username: string;
  /** Always holds `sub`. */
  attributes: Record<string, string>;
  groups: string[];
  enabled: boolean;
  status: 'UNCONFIRMED' | 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD' | 'RESET_REQUIRED' | 'EXTERNAL_PROVIDER';
  /** All times in milliseconds since 1970. */
  created: number;
  modified: number;
  password?: string;
  passwordExpires?: number;
  /** Wrong passwords since the last right one, and the time until which none is tried. */
  wrongPasswords?: { count: number; lockedUntil: number };
  totp?: { secret: string; verified: boolean; lastStep: number };
  /** An authenticator secret that was handed out but not yet confirmed. */
  newSecret?: string;
  mfa?: { enabled: boolean; preferred: boolean };
  identities?: Identity[];
  /** Browsers that signed in before this time must sign in again. */
  signedOutAt?: number;
}

/** What a refresh token stands for; kept under the SHA-256 of the token. */
export interface Grant {
  poolId: string;
  username: string;
  clientId: string;
  scope: string;
  authTime: number;
  originJti: string;
  expires: number;
}

/** A question put to somebody who is signing in, waiting for its answer. */
export interface ChallengeSession {
  poolId: string;
  clientId: string;
  username: string;
  name: string;
  expires: number;
  history: { challengeName: string; challengeResult: boolean; challengeMetadata?: string }[];
  privateParameters?: Record<string, string>;
  metadata?: string;
  /** The authenticator secret that this sign-in is setting up. */
  secret?: string;
  secretVerified?: boolean;
}

/** The part of an authorize request that must live until the code is handed over. */
export interface AuthorizeRequest {
  clientId: string;
  redirectUri: string;
  scope: string;
  state?: string;
  nonce?: string;
  codeChallenge?: string;
}

export interface Tables {
  users: Table<User>;
  groups: Table<GroupConfig>;
  secrets: Table<{ secret: string }>;
  grants: Table<Grant>;
  /** By `origin_jti`. */
  revoked: Table<{ expires: number }>;
  challenges: Table<ChallengeSession>;
  codes: Table<{ request: AuthorizeRequest; username: string; authTime: number; expires: number }>;
  upstream: Table<{ request: AuthorizeRequest; provider: string; expires: number }>;
  browsers: Table<{ poolId: string; username: string; authTime: number; expires: number }>;
}

/** Everything the parts of the stand-in share. */
export interface Service {
  clock: Clock;
  key: SigningKey;
  tables: Tables;
  pools: Map<string, PoolConfig>;
  clients: Map<string, ClientConfig>;
  /** By pool id and provider name, see providerKey. */
  providers: Map<string, OidcProviderConfig>;
  origin(): string;
  invoke(functionArn: string, event: unknown): Promise<unknown>;
}

export const providerKey = (poolId: string, name: string) => `${poolId}/${name}`;

export const issuerOf = (service: Service, poolId: string) => `${service.origin()}/${poolId}`;

export function openTables(journal: Journal): Tables {
  return {
    users: journal.table('users'),
    groups: journal.table('groups'),
    secrets: journal.table('secrets'),
    grants: journal.table('grants'),
    revoked: journal.table('revoked'),
    challenges: journal.table('challenges'),
    codes: journal.table('codes'),
    upstream: journal.table('upstream'),
    browsers: journal.table('browsers'),
  };
}

/** Throws ResourceNotFoundException for an unknown pool. */
export function requirePool(service: Service, poolId: string): PoolConfig {
  const pool = service.pools.get(poolId);
  if (!pool) throw notFound(`User pool ${poolId} does not exist.`);
  return pool;
}

/** Throws ResourceNotFoundException for an unknown client, or one of another pool when a pool is given. */
export function requireClient(service: Service, clientId: string, poolId?: string): ClientConfig {
  const client = service.clients.get(clientId);
  if (!client || (poolId !== undefined && client.UserPoolId !== poolId)) {
    throw notFound(`User pool client ${clientId} does not exist.`);
  }
  return client;
}
