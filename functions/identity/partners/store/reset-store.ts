import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { openSealed, seal } from '#functions/kernel/sealed.ts';
import type { Table } from '#functions/kernel/table.ts';
import { takeOnce, ttlAfter } from '../../store/once.ts';
import { INSTALLATION } from '../installation.ts';

const SECONDS = 1800;
const storedSchema = z.object({ login: z.string(), email: z.string(), ttl: z.number() });

const resetKey = (keys: MunicipalityKeys, token: string): Key => ({
  pk: partition(INSTALLATION, 'reset', keys.hash('link', `reset|${token}`)),
  sk: 'reset',
});
const sealingKey = (token: string) => createHash('sha256').update(`seal|${token}`).digest();

/** A link's token for one new password within half an hour. The e-mail address is stored sealed under it. */
export async function addReset(
  table: Table,
  keys: MunicipalityKeys,
  { login, email }: { login: string; email: string },
  nowMs: number,
): Promise<string> {
  const token = `${INSTALLATION}-${randomBytes(32).toString('base64url')}`;
  const sealed = seal(sealingKey(token), Buffer.from(email), login).toString('base64');
  await table.put({
    Item: { ...resetKey(keys, token), login, email: sealed, ttl: ttlAfter(nowMs, SECONDS) },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  return token;
}

/** Whose password the link is for, without using it up; undefined when it does not hold. */
export async function readReset(
  table: Table,
  keys: MunicipalityKeys,
  token: string,
  nowMs: number,
): Promise<{ login: string; email: string } | undefined> {
  const item = await table.get(resetKey(keys, token));
  const stored = item && storedSchema.parse(item);
  if (!stored || stored.ttl * 1000 <= nowMs) return undefined;
  const email = openSealed(sealingKey(token), Buffer.from(stored.email, 'base64'), stored.login);
  return { login: stored.login, email: email.toString('utf8') };
}

/** Uses the link up; false when it does not hold or somebody was faster. */
export async function takeReset(
  table: Table,
  keys: MunicipalityKeys,
  token: string,
  nowMs: number,
): Promise<boolean> {
  const taken = await takeOnce(
    table,
    resetKey(keys, token),
    (item) => storedSchema.parse(item),
    () => true,
    nowMs,
  );
  return taken !== undefined;
}
