import { consentSchema, type Consent } from '#shared/access/consent.ts';
import type { Child } from '#shared/people/child.ts';
import type { Side } from '#shared/access/actor.ts';
import { dialogueSchema, type Dialogue } from '#shared/dialogues/dialogue.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childKey, readChildProfiles } from './child-store.ts';
import { readChildrenOf } from './guardian-store.ts';

/** A child with the consents that were asked about it, and its dialogues. */
export interface OwnChild {
  child: Child;
  consents: Consent[];
  dialogues: Dialogue[];
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
  const about = (prefix: string) =>
    Promise.all(
      ids.map((childId) =>
        table.query({
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: { ':pk': childKey(tenant, childId).pk, ':prefix': prefix },
        }),
      ),
    );
  const [children, consents, dialogues] = await Promise.all([
    readChildProfiles(table, tenant, ids),
    about('consent#'),
    about('dialogue#'),
  ]);
  return children.map((child) => {
    const at = ids.indexOf(child.id);
    return {
      child,
      consents: (consents[at] ?? []).map((item) => consentSchema.parse(item)),
      dialogues: (dialogues[at] ?? []).map((item) => dialogueSchema.parse(item)),
    };
  });
}
