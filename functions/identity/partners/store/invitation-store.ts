import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { idSchema } from '#shared/ids.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Table, Write } from '#functions/kernel/table.ts';
import { ttlAfter } from '../../store/once.ts';
import { readAccess, type StoredAccess } from './access-store.ts';

const SECONDS = 7 * 86_400;
const pointerSchema = z.object({ personId: idSchema, unitId: idSchema, ttl: z.number() });

const invitationKey = (tenant: string, hash: string): Key => ({
  pk: partition(tenant, 'invitation', hash),
  sk: 'invitation',
});
const hashOf = (keys: MunicipalityKeys, token: string) => keys.hash('link', `invitation|${token}`);

/** The municipality that a link's token names, before anything about it is believed. */
export const tenantInToken = (token: string): string => token.slice(0, 4);

/** A new link for seven days, in the access and as writes: the new pointer in, and the old one out. */
export function newLink(
  keys: MunicipalityKeys,
  { tenant, nowMs }: { tenant: string; nowMs: number },
  access: Omit<StoredAccess, 'sentAt' | 'linkEndsAt' | 'link'> & { link?: string | undefined },
): { token: string; access: StoredAccess; writes: Write[] } {
  const token = `${tenant}-${randomBytes(32).toString('base64url')}`;
  const link = hashOf(keys, token);
  const { personId, unitId } = access;
  const pointer = { personId, unitId, ttl: ttlAfter(nowMs, SECONDS) };
  return {
    token,
    access: {
      ...access,
      link,
      sentAt: new Date(nowMs).toISOString(),
      linkEndsAt: new Date(nowMs + SECONDS * 1000).toISOString(),
    },
    writes: [{ Put: { Item: { ...invitationKey(tenant, link), ...pointer } } }, ...linkGone(tenant, access)],
  };
}

/** Takes the access's link out of use. */
export const linkGone = (tenant: string, { link }: { link?: string | undefined }): Write[] =>
  link === undefined ? [] : [{ Delete: { Key: invitationKey(tenant, link) } }];

/** As `linkGone`, and only while the link is there: of two who accept at once one does. */
export const linkUsed = (tenant: string, keys: MunicipalityKeys, token: string): Write => ({
  Delete: {
    Key: invitationKey(tenant, hashOf(keys, token)),
    ConditionExpression: 'attribute_exists(pk)',
  },
});

/** The access that a link opens, while both hold; undefined for a link that is unknown, used, replaced, withdrawn or too old. */
export async function readInvitation(
  table: Table,
  keys: MunicipalityKeys,
  token: string,
  { today, nowMs }: { today: string; nowMs: number },
): Promise<StoredAccess | undefined> {
  const tenant = tenantInToken(token);
  const hash = hashOf(keys, token);
  const item = await table.get(invitationKey(tenant, hash));
  const pointer = item && pointerSchema.parse(item);
  if (!pointer || pointer.ttl * 1000 <= nowMs) return undefined;
  const access = await readAccess(table, tenant, pointer);
  const holds = access?.stage === 'invited' && access.link === hash && access.endsOn >= today;
  return holds ? access : undefined;
}
