import * as z from 'zod';
import { actorSchema, sides } from '#shared/access/actor.ts';
import { idSchema, tenantSchema } from '#shared/ids.ts';

const seatSchema = z.object({
  tenant: tenantSchema,
  personId: idSchema,
  side: z.enum(sides),
  assurance: actorSchema.shape.assurance,
  only: idSchema.optional(),
});

/** Whom a session is for: a person of one municipality, as what, how surely, and about whom. */
export type Seat = z.infer<typeof seatSchema>;

/** A person of one municipality. */
export type Person = Pick<Seat, 'tenant' | 'personId'>;

/** The seat of one at work, who always has two factors. */
export const staffSeat = ({ tenant, personId }: Person): Seat => ({
  tenant,
  personId,
  side: 'staff',
  assurance: 'substantial',
});

/**
 * The seat's name in the user pool, which says all of it, so that a token renewed can be no more than the first one:
 * `0899-k3fa2b7cdefg` for one at work with two factors, else `0899.guardian.low.k3fa2b7cdefg`, with `.only.<childId>`
 * behind it for a letter's link.
 */
export function usernameOf({ tenant, personId, side, assurance, only }: Seat): string {
  if (side === 'staff' && assurance === 'substantial' && only === undefined) return `${tenant}-${personId}`;
  const about = only === undefined ? '' : `.only.${only}`;
  return `${tenant}.${side}.${assurance}.${personId}${about}`;
}

/** The seat behind a name in the user pool; undefined for names that are not made here, each seat having just one. */
export function seatOf(username: string): Seat | undefined {
  const plain = /^(\d{4})-([^.]+)$/.exec(username);
  if (plain) return known(staffSeat({ tenant: plain[1] ?? '', personId: plain[2] ?? '' }), username);
  const full = /^(\d{4})\.(\w+)\.(\w+)\.([^.]+)(?:\.only\.([^.]+))?$/.exec(username);
  if (!full) return undefined;
  const [, tenant, side, assurance, personId, only] = full;
  return known({ tenant, side, assurance, personId, ...(only !== undefined && { only }) }, username);
}

function known(parts: unknown, username: string): Seat | undefined {
  const seat = seatSchema.safeParse(parts).data;
  return seat && usernameOf(seat) === username ? seat : undefined;
}
