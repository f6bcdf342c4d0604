import { consentSchema, type Consent } from '#shared/access/consent.ts';
import type { Child } from '#shared/people/child.ts';
import type { Side } from '#shared/access/actor.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childKey, readChildProfiles } from './child-store.ts';
import { readChildrenOf } from './guardian-store.ts';

/** A child with the consents that were asked about it. */
export interface OwnChild {
  child: Child;
  consents: Consent[];
}

/**
 * The children that a parent, or the child itself, may have to do with: whether custody holds is for `decide` to say.
 * Two round trips for a parent, one for a child. Staff have none by their work.
 */
export async function readOwnChildren(
  table: Table,
  tenant: string,
  { id, side }: { id: string; side: Side },
): Promise<OwnChild[]> {
  if (side === 'staff') return [];
  const ids =
    side === 'child' ? [id] : (await readChildrenOf(table, tenant, id)).map(({ childId }) => childId);
  if (ids.length === 0) return [];
  const [children, ...consents] = await Promise.all([
    readChildProfiles(table, tenant, ids),
    ...ids.map((childId) => readConsentsAbout(table, tenant, childId)),
  ]);
  return children.map((child) => ({ child, consents: consents[ids.indexOf(child.id)] ?? [] }));
}

async function readConsentsAbout(table: Table, tenant: string, childId: string): Promise<Consent[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :consent)',
    ExpressionAttributeValues: { ':pk': childKey(tenant, childId).pk, ':consent': 'consent#' },
  });
  return items.map((item) => consentSchema.parse(item));
}
