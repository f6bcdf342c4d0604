import { idSchema, tenantSchema } from '#shared/ids.ts';

/** Whom a session is for: a person of one municipality. */
export interface Seat {
  tenant: string;
  personId: string;
}

/** The person's name in the user pool, for example `0899-k3fa2b7cdefg`. */
export const usernameOf = ({ tenant, personId }: Seat): string => `${tenant}-${personId}`;

/** The person behind a name in the user pool; undefined for names that are not made here. */
export function seatOf(username: string): Seat | undefined {
  const tenant = username.slice(0, 4);
  const personId = username.slice(5);
  const isOurs =
    username[4] === '-' && tenantSchema.safeParse(tenant).success && idSchema.safeParse(personId).success;
  return isOurs ? { tenant, personId } : undefined;
}
