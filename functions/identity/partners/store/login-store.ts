import * as z from 'zod';
import { idSchema, instantSchema, tenantSchema, versionSchema } from '#shared/ids.ts';
import { asSeen } from '#functions/kernel/as-seen.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { INSTALLATION } from '../installation.ts';

const loginSchema = z.object({
  /** Who the login is, in each municipality that has invited it. */
  seats: z.array(z.object({ tenant: tenantSchema, personId: idSchema })),
  /** Keyed hashes of the recovery codes that are left. */
  recovery: z.array(z.string()),
  passwordSetAt: instantSchema,
  /** Absent until the first code, and again when an administrator has had the authenticator replaced. */
  authenticatorSetAt: instantSchema.optional(),
  version: versionSchema,
});
export type Login = z.infer<typeof loginSchema>;
const ATTEMPTS = 5;

const loginKey = (login: string): Key => ({ pk: partition(INSTALLATION, 'login', login), sk: 'login' });

/** What stands about a login beside the user pool; undefined for one that was never accepted. */
export async function readLogin(table: Table, login: string): Promise<Login | undefined> {
  const item = await table.get(loginKey(login));
  return item && loginSchema.parse(item);
}

/** True for a login with password and authenticator: one that is signed in with rather than set up. */
export const isComplete = (login: Login | undefined): login is Login & { authenticatorSetAt: string } =>
  login?.authenticatorSetAt !== undefined;

/**
 * Changes the login as it stands when it is written. `change` answers undefined when there is nothing to change, and
 * then nothing is written and undefined comes back: of two who take the same recovery code one gets it.
 */
export async function changeLogin(
  table: Table,
  login: string,
  change: (before: Login | undefined) => Omit<Login, 'version'> | undefined,
): Promise<Login | undefined> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = await readLogin(table, login);
    const changed = change(before);
    if (!changed) return undefined;
    const after: Login = { ...changed, version: (before?.version ?? 0) + 1 };
    const isWritten = await table.put({
      Item: { ...loginKey(login), ...after },
      ...(before ? asSeen(before.version) : { ConditionExpression: 'attribute_not_exists(pk)' }),
    });
    if (isWritten) return after;
  }
  throw new Error('a login changes faster than it can be written');
}
