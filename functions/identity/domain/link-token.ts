import { tenantSchema } from '#shared/ids.ts';

/** The municipality that a link's token names, before anything about it is believed. */
export function tenantInToken(token: string): string | undefined {
  const tenant = /^(\d{4})-[A-Za-z0-9_-]{43}$/.exec(token)?.[1];
  return tenantSchema.safeParse(tenant).data;
}
