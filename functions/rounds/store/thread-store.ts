import { childSchema, type Child } from '#shared/people/child.ts';
import {
  followUpEntrySchema,
  informedEntrySchema,
  jointEntrySchema,
  ownEntrySchema,
  roundEntrySchema,
  type FollowUpEntry,
  type InformedEntry,
  type JointEntry,
  type OwnEntry,
  type RoundEntry,
} from '#shared/rounds/thread-entries.ts';
import { childKey } from '#functions/people/index.ts';
import type { Key } from '#functions/kernel/keys.ts';
import type { Table, Write } from '#functions/kernel/table.ts';

/** A child in a round: where its entries of the round stand. */
export interface EntryAt {
  tenant: string;
  childId: string;
  roundId: string;
}

const entryKey = (
  { tenant, childId, roundId }: EntryAt,
  kind: RoundEntry['kind'],
  staffId?: string,
): Key => ({
  pk: childKey(tenant, childId).pk,
  sk: kind === 'own' ? `own#${roundId}#${staffId ?? ''}` : `${kind}#${roundId}`,
});
const ownKey = (where: EntryAt, staffId: string): Key => entryKey(where, 'own', staffId);
export const jointKey = (where: EntryAt): Key => entryKey(where, 'joint');

export async function readOwn(table: Table, where: EntryAt, staffId: string): Promise<OwnEntry | undefined> {
  const item = await table.get(ownKey(where, staffId));
  return item && ownEntrySchema.parse(item);
}

export async function readJoint(table: Table, where: EntryAt): Promise<JointEntry | undefined> {
  const item = await table.get(jointKey(where));
  return item && jointEntrySchema.parse(item);
}

export async function readFollowUp(table: Table, where: EntryAt): Promise<FollowUpEntry | undefined> {
  const item = await table.get(entryKey(where, 'follow-up'));
  return item && followUpEntrySchema.parse(item);
}

export async function readInformed(table: Table, where: EntryAt): Promise<InformedEntry | undefined> {
  const item = await table.get(entryKey(where, 'informed'));
  return item && informedEntrySchema.parse(item);
}

/** The write of an entry, for the transaction that also moves the child: that one holds the condition. */
export const putEntry = (where: EntryAt, entry: RoundEntry): Write => ({
  Put: { Item: { ...entryKey(where, entry.kind, entry.by.id), ...entry } },
});
export const deleteOwn = (where: EntryAt, staffId: string): Write => ({
  Delete: { Key: ownKey(where, staffId) },
});

/** The profiles of several children and one staff member's own assessments of them, in one call per 100 items. */
export async function readOwnOfMany(
  table: Table,
  where: { tenant: string; roundId: string; childIds: readonly string[] },
  staffId: string,
): Promise<{ children: Map<string, Child>; assessed: Set<string> }> {
  const { tenant, roundId } = where;
  const items = await table.batchGet(
    where.childIds.flatMap((childId) => [
      childKey(tenant, childId),
      ownKey({ tenant, roundId, childId }, staffId),
    ]),
  );
  const profiles = items.filter((item) => item['sk'] === 'profile').map((item) => childSchema.parse(item));
  const assessed = items.filter((item) => item['sk'] !== 'profile').map((item) => String(item['pk']));
  return {
    children: new Map(profiles.map((child) => [child.id, child])),
    assessed: new Set(where.childIds.filter((id) => assessed.includes(childKey(tenant, id).pk))),
  };
}

/** The child and all entries of all rounds: one query. Undefined when there is no such child. */
export async function readChildWithEntries(
  table: Table,
  tenant: string,
  childId: string,
): Promise<{ child: Child; entries: RoundEntry[] } | undefined> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': childKey(tenant, childId).pk },
  });
  const profile = items.find((item) => item['sk'] === 'profile');
  if (!profile) return undefined;
  const parsed = items.map((item) => roundEntrySchema.safeParse(item));
  return {
    child: childSchema.parse(profile),
    entries: parsed.flatMap((one) => (one.success ? [one.data] : [])),
  };
}
