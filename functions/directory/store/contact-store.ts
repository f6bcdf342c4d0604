import * as z from 'zod';
import { instantSchema } from '#shared/ids.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';

const refusalSchema = z.object({
  at: instantSchema,
  asked: z.string(),
  status: z.number(),
  word: z.string(),
});
const contactSchema = z.object({
  lastAt: instantSchema.optional(),
  lastRefusal: refusalSchema.optional(),
  /** When each token was last used, by its id. */
  used: z.record(z.string(), instantSchema).default({}),
});
export type Contact = z.infer<typeof contactSchema>;

const contactKey = (tenant: string): Key => ({ pk: partition(tenant, 'directory'), sk: 'contact' });

export async function readContact(table: Table, tenant: string): Promise<Contact> {
  return contactSchema.parse((await table.get(contactKey(tenant))) ?? {});
}

const MINUTE_MS = 60_000;

/** Notes contacts: at most once a minute a token's use, and every refusal. */
export function openContactNotes(table: Table) {
  const noted = new Map<string, number>();
  return async (
    tenant: string,
    {
      tokenId,
      at,
      refusal,
    }: { tokenId: string; at: Date; refusal?: Omit<z.infer<typeof refusalSchema>, 'at'> },
  ): Promise<void> => {
    const place = `${tenant} ${tokenId}`;
    const isFresh = at.getTime() - (noted.get(place) ?? 0) < MINUTE_MS;
    if (isFresh && !refusal) return;
    const instant = at.toISOString();
    const known = await readContact(table, tenant);
    await table.put({
      Item: {
        ...contactKey(tenant),
        ...known,
        lastAt: instant,
        used: { ...known.used, [tokenId]: instant },
        ...(refusal && { lastRefusal: { ...refusal, at: instant } }),
      },
    });
    noted.set(place, at.getTime());
  };
}
