import * as z from 'zod';
import { contentsSchema } from '#shared/rights/erasure-contents.ts';
import { erasureSchema, isAnswerable, type Erasure } from '#shared/rights/erasure.ts';
import { daysAfter } from '#shared/access/periods.ts';
import { localDateOf } from '#shared/local-date.ts';
import { asSeen } from '#functions/kernel/as-seen.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table, Write } from '#functions/kernel/table.ts';
import { openRightKey, openRightWrite } from './open-rights.ts';

/** A second person says yes or no within so many days: no law, but what is proposed is not to be forgotten. */
const ANSWER_DAYS = 14;

const erasureKey = (tenant: string, id: string): Key => ({ pk: partition(tenant, 'erasures'), sk: id });
/** Which proposal about a child stands: there is one at the most. It goes with the child's partition. */
const standingKey = (tenant: string, childId: string): Key => ({
  pk: partition(tenant, 'child', childId),
  sk: 'erasure',
});
/** What an erasure under way has found to erase: written before anything goes, so that it can be gone on with. */
const planKey = (tenant: string, id: string): Key => ({ pk: partition(tenant, 'erasure', id), sk: 'plan' });
const planSchema = z.object({
  /** The id that stands in the rounds in the child's place. */
  standIn: z.string(),
  /** The look-ups of the child's CPR number. */
  lookUps: z.array(z.object({ pk: z.string(), sk: z.string() })),
  counts: z.record(z.string(), z.int()),
  keysHash: z.string(),
  contents: contentsSchema,
  /** What was put into the archive, when the rules say so. */
  archived: z.object({ json: z.string(), pdf: z.string() }).optional(),
});
export type Plan = Omit<z.infer<typeof planSchema>, 'lookUps' | 'archived'> & {
  lookUps: Key[];
  archived?: { json: string; pdf: string };
};

export async function readErasure(table: Table, tenant: string, id: string): Promise<Erasure | undefined> {
  const item = await table.get(erasureKey(tenant, id));
  return item && erasureSchema.parse(item);
}

/** All proposals and certificates, newest first. */
export async function listErasures(table: Table, tenant: string): Promise<Erasure[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'erasures') },
  });
  return items
    .map((item) => erasureSchema.parse(item))
    .sort((one, other) => other.proposedAt.localeCompare(one.proposedAt));
}

/** Writes a new proposal, and takes the child off the list; false when one about it stands, or the id is taken. */
export async function addErasure(
  table: Table,
  tenant: string,
  erasure: Erasure & { childId: string },
  listedAt: Key,
): Promise<boolean> {
  const put = (item: Record<string, unknown>): Write => ({
    Put: { Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
  });
  const { ok } = await table.transact([
    put({ ...erasureKey(tenant, erasure.id), ...erasure }),
    put({ ...standingKey(tenant, erasure.childId), erasureId: erasure.id }),
    waitsWrite(tenant, erasure),
    { Delete: { Key: listedAt } },
  ]);
  return ok;
}

/** How a proposal stands among what waits for an answer; once it is answered it does not. */
function waitsWrite(tenant: string, { id, childId, proposedAt, proposedBy, unitId, ...one }: Erasure): Write {
  if (childId === undefined || !isAnswerable(one))
    return { Delete: { Key: openRightKey(tenant, 'erasure', id) } };
  return openRightWrite(tenant, {
    ...{ kind: 'erasure', id, childId, by: proposedBy.id },
    dueOn: daysAfter(localDateOf(proposedAt), ANSWER_DAYS),
    ...(unitId !== undefined && { unitId }),
  });
}

/**
 * Changes a proposal over the version seen; undefined when it has changed since. One that is declined or done no longer
 * stands, and one that is done no longer says which child it was about.
 */
export async function changeErasure(
  table: Table,
  tenant: string,
  before: Erasure,
  change: Partial<Erasure>,
): Promise<Erasure | undefined> {
  const { childId, ...rest } = before;
  const isOver = change.state === 'declined' || change.state === 'erased';
  const about = change.state === 'erased' || childId === undefined ? {} : { childId };
  const after = erasureSchema.parse({ ...rest, ...about, ...change, version: before.version + 1 });
  const { ok } = await table.transact([
    {
      Put: {
        Item: { ...erasureKey(tenant, before.id), ...after },
        ...asSeen(before.version),
      },
    },
    ...(isOver && childId !== undefined ? [{ Delete: { Key: standingKey(tenant, childId) } }] : []),
    waitsWrite(tenant, after),
  ]);
  return ok ? after : undefined;
}

export async function readPlan(table: Table, tenant: string, id: string): Promise<Plan | undefined> {
  const item = await table.get(planKey(tenant, id));
  if (!item) return undefined;
  const { lookUps, archived, ...plan } = planSchema.parse(item);
  const keys = lookUps.map(({ pk, sk }): Key => {
    const [, word = '', ...parts] = pk.split('#');
    return { pk: partition(tenant, word, ...parts), sk };
  });
  return { ...plan, lookUps: keys, ...(archived && { archived }) };
}
/** The first plan stands, whoever made it. */
export async function savePlan(table: Table, tenant: string, id: string, plan: Plan): Promise<void> {
  await table.put({
    Item: { ...planKey(tenant, id), ...plan },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
}
export const dropPlan = (table: Table, tenant: string, id: string): Promise<void> =>
  table.batchWrite([{ delete: planKey(tenant, id) }]);

/**
 * Takes away what was released of a child that stays: the consents it rested on are gone. From when to when a stop held
 * stays with the profile: what was written meanwhile is kept from the parents for as long as it is kept at all.
 */
export async function withoutReleases(table: Table, tenant: string, childId: string): Promise<void> {
  await table.update({
    Key: { pk: partition(tenant, 'child', childId), sk: 'profile' },
    UpdateExpression: 'SET releases = :none, version = version + :one',
    ConditionExpression: 'attribute_exists(pk) AND size(releases) > :zero',
    ExpressionAttributeValues: { ':none': [], ':one': 1, ':zero': 0 },
  });
}
