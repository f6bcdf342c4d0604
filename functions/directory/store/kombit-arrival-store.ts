import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { kombitPersonSchema, type KombitPerson } from '../domain/oio-person.ts';

const SECONDS = 60;
const arrivalSchema = z.object({ sealed: z.string(), ttl: z.number() });

/** One answer of the Context Handler, for the sign-in of this `state`. */
export interface KombitArrival {
  tenant: string;
  state: string;
  code: string;
}

/** The state is part of the key: what one sign-in was answered is nothing to another. */
const arrivalKey = (keys: MunicipalityKeys, { tenant, state, code }: KombitArrival): Key => ({
  pk: partition(tenant, 'kombit-arrival', keys.hash('ticket', `${state} ${code}`)),
  sk: 'arrival',
});

/** Keeps who came, encrypted, for a minute, until the browser has shown that the sign-in began in it. */
export async function keepArrival(
  table: Table,
  keys: MunicipalityKeys,
  { tenant, state, person, now }: { tenant: string; state: string; person: KombitPerson; now: Date },
): Promise<string> {
  const code = randomBytes(32).toString('base64url');
  const key = arrivalKey(keys, { tenant, state, code });
  await table.put({
    Item: {
      ...key,
      sealed: keys.sealText(key.pk, JSON.stringify(person)),
      ttl: Math.floor(now.getTime() / 1000) + SECONDS,
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  return code;
}

/** Who came, once; undefined for a code that is not this sign-in's, too old, or used. */
export async function takeArrival(
  table: Table,
  keys: MunicipalityKeys,
  arrival: KombitArrival,
  now: Date,
): Promise<KombitPerson | undefined> {
  const key = arrivalKey(keys, arrival);
  const item = await table.get(key);
  if (!item) return undefined;
  const { sealed, ttl } = arrivalSchema.parse(item);
  if (ttl * 1000 <= now.getTime()) return undefined;
  const { ok } = await table.transact([
    { Delete: { Key: key, ConditionExpression: 'attribute_exists(pk)' } },
  ]);
  return ok ? kombitPersonSchema.parse(JSON.parse(keys.openText(key.pk, sealed))) : undefined;
}
