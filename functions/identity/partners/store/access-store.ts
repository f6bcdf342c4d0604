import * as z from 'zod';
import { dateSchema, idSchema, instantSchema, versionSchema } from '#shared/ids.ts';
import type { PartnerAccess } from '#shared/identity/partner-access.ts';
import { asSeen } from '#functions/kernel/as-seen.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table, Write } from '#functions/kernel/table.ts';

const storedSchema = z.object({
  personId: idSchema,
  unitId: idSchema,
  name: z.string(),
  email: z.string(),
  /** `ended` and `lapsed` follow from the dates. */
  stage: z.enum(['invited', 'active', 'withdrawn']),
  endsOn: dateSchema,
  invitedBy: z.string(),
  inviterId: idSchema,
  forUnit: idSchema.optional(),
  sentAt: instantSchema,
  linkEndsAt: instantSchema,
  /** Keyed hash of the latest link's token, while there is one. */
  link: z.string().optional(),
  acceptedAt: instantSchema.optional(),
  lastSignInAt: instantSchema.optional(),
  version: versionSchema,
});
/** What stands about one person's access on behalf of one organisation. */
export type StoredAccess = z.infer<typeof storedSchema>;

const listed = (tenant: string) => partition(tenant, 'partners');
const accessKey = (tenant: string, { personId, unitId }: { personId: string; unitId: string }): Key => ({
  pk: listed(tenant),
  sk: `${personId}#${unitId}`,
});

export async function readAccess(
  table: Table,
  tenant: string,
  ids: { personId: string; unitId: string },
): Promise<StoredAccess | undefined> {
  const item = await table.get(accessKey(tenant, ids));
  return item && storedSchema.parse(item);
}

/** Everyone outside who is or was invited, one query; with an id, one person's accesses. */
export async function listAccesses(table: Table, tenant: string, personId?: string): Promise<StoredAccess[]> {
  const items = await table.query({
    KeyConditionExpression: `pk = :pk${personId ? ' AND begins_with(sk, :person)' : ''}`,
    ExpressionAttributeValues: { ':pk': listed(tenant), ...(personId && { ':person': `${personId}#` }) },
  });
  return items.map((item) => storedSchema.parse(item));
}

/** Writes the access as the successor of the version it was read at; several writes are done together or not at all. */
export function accessWrite(tenant: string, access: StoredAccess): Write {
  return {
    Put: {
      Item: { ...accessKey(tenant, access), ...access },
      ...(access.version === 1
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : asSeen(access.version - 1)),
    },
  };
}

/** Notes on all accesses of the person when they last signed in; no version changes. */
export async function noteLastSignIn(
  table: Table,
  tenant: string,
  personId: string,
  at: string,
): Promise<void> {
  const accesses = await listAccesses(table, tenant, personId);
  await Promise.all(
    accesses.map((one) =>
      table.update({
        Key: accessKey(tenant, one),
        UpdateExpression: 'SET lastSignInAt = :at',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':at': at },
      }),
    ),
  );
}

/** The access as an administrator sees it, in the state that the day and the instant make of it. */
export function viewAccess(
  access: StoredAccess,
  { today, now }: { today: string; now: string },
): PartnerAccess {
  const { stage, link: _link, inviterId: _inviter, ...shown } = access;
  const isOver = access.endsOn < today;
  const invited = isOver || access.linkEndsAt <= now ? 'lapsed' : 'invited';
  const state = { withdrawn: 'withdrawn', active: isOver ? 'ended' : 'active', invited } as const;
  return { ...shown, state: state[stage] };
}
