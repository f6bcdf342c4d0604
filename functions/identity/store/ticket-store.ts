import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { idSchema } from '#shared/ids.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import type { Seat } from '../domain/username.ts';
import { takeOnce, ttlAfter } from './once.ts';

const SECONDS = 60;
const ticketSchema = z.object({ personId: idSchema, ttl: z.number() });

const ticketKey = (tenant: string, hash: string): Key => ({
  pk: partition(tenant, 'ticket', hash),
  sk: 'ticket',
});

/** A ticket for one entry of this person within a minute. Only its keyed hash is stored. */
export async function addTicket(
  table: Table,
  keys: MunicipalityKeys,
  { tenant, personId }: Seat,
  nowMs: number,
): Promise<string> {
  const ticket = randomBytes(32).toString('base64url');
  await table.put({
    Item: {
      ...ticketKey(tenant, keys.hash('ticket', ticket)),
      ...ticketSchema.parse({ personId, ttl: ttlAfter(nowMs, SECONDS) }),
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  return ticket;
}

/** True once for a ticket made for just this person and not older than a minute. */
export async function takeTicket(
  table: Table,
  keys: MunicipalityKeys,
  { tenant, personId }: Seat,
  ticket: string,
  nowMs: number,
): Promise<boolean> {
  const taken = await takeOnce(
    table,
    ticketKey(tenant, keys.hash('ticket', ticket)),
    (item) => ticketSchema.parse(item),
    (one) => one.personId === personId,
    nowMs,
  );
  return taken !== undefined;
}
