import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { usernameOf, type Seat } from '../domain/username.ts';
import { takeOnce, ttlAfter } from './once.ts';

const SECONDS = 60;
const ticketSchema = z.object({ username: z.string(), ttl: z.number() });

const ticketKey = (tenant: string, hash: string): Key => ({
  pk: partition(tenant, 'ticket', hash),
  sk: 'ticket',
});

/** A ticket for one entry on this seat within a minute: the same person's other seats are not for it. Only its keyed hash is stored. */
export async function addTicket(
  table: Table,
  keys: MunicipalityKeys,
  seat: Seat,
  nowMs: number,
): Promise<string> {
  const ticket = randomBytes(32).toString('base64url');
  await table.put({
    Item: {
      ...ticketKey(seat.tenant, keys.hash('ticket', ticket)),
      ...ticketSchema.parse({ username: usernameOf(seat), ttl: ttlAfter(nowMs, SECONDS) }),
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  return ticket;
}

/** True once for a ticket made for just this seat and not older than a minute. */
export async function takeTicket(
  table: Table,
  keys: MunicipalityKeys,
  seat: Seat,
  ticket: string,
  nowMs: number,
): Promise<boolean> {
  const taken = await takeOnce(
    table,
    ticketKey(seat.tenant, keys.hash('ticket', ticket)),
    (item) => ticketSchema.parse(item),
    (one) => one.username === usernameOf(seat),
    nowMs,
  );
  return taken !== undefined;
}
