import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { sides } from '#shared/access/actor.ts';
import { tenantSchema } from '#shared/ids.ts';
import { waySchema } from '#shared/identity/ways.ts';
import { returnPathSchema } from '#shared/identity/start-sign-in.contract.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { takeOnce, ttlAfter } from './once.ts';

const SECONDS = 600;

const pendingSchema = z.object({
  tenant: tenantSchema,
  way: waySchema,
  /** Keyed hash of the secret in the cookie of the browser that began. */
  browser: z.string(),
  /** PKCE code verifier (RFC 7636). */
  verifier: z.string(),
  nonce: z.string(),
  returnTo: returnPathSchema,
  /** The side to come in as, where the person has it. */
  side: z.enum(sides).optional(),
  /** That two factors were asked for. */
  stepUp: z.boolean(),
  /** Milliseconds since 1970. */
  startedAt: z.number(),
  /** That this is the second trip of one sign-in; there is no third. */
  isSecondTrip: z.boolean(),
  ttl: z.number(),
});
export type SignIn = z.infer<typeof pendingSchema>;

const signInKey = (tenant: string, stateHash: string): Key => ({
  pk: partition(tenant, 'sign-in', stateHash),
  sk: 'pending',
});

/** The municipality that a `state` names, before anything about it is believed. */
export function tenantInState(state: string): string | undefined {
  const tenant = /^(\d{4})-[A-Za-z0-9_-]{43}$/.exec(state)?.[1];
  return tenantSchema.safeParse(tenant).data;
}

/** Remembers a sign-in for ten minutes and gives its `state`, of which only the keyed hash is stored. */
export async function addSignIn(
  table: Table,
  keys: MunicipalityKeys,
  begun: Omit<SignIn, 'ttl' | 'browser'> & { browserSecret: string },
): Promise<string> {
  const { browserSecret, ...rest } = begun;
  const state = `${begun.tenant}-${randomBytes(32).toString('base64url')}`;
  const item: SignIn = {
    ...rest,
    browser: keys.hash('state', browserSecret),
    ttl: ttlAfter(begun.startedAt, SECONDS),
  };
  await table.put({
    Item: { ...signInKey(begun.tenant, keys.hash('state', state)), ...item },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  return state;
}

/** The sign-in behind a `state`, once, for the browser that began it and the way it began; undefined for anyone else. */
export function takeSignIn(
  table: Table,
  keys: MunicipalityKeys,
  came: { tenant: string; state: string; browserSecret: string; way: SignIn['way']; nowMs: number },
): Promise<SignIn | undefined> {
  const browser = keys.hash('state', came.browserSecret);
  return takeOnce(
    table,
    signInKey(came.tenant, keys.hash('state', came.state)),
    (item) => pendingSchema.parse(item),
    (begun) => begun.browser === browser && begun.way === came.way,
    came.nowMs,
  );
}
