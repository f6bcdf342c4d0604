import { dialogueSchema } from '#shared/dialogues/dialogue.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';

/** A dialogue on its unit's list, for as long as it is kept. */
export const lineKey = (tenant: string, unitId: string, childId: string, dialogueId: string): Key => ({
  pk: partition(tenant, 'dialogues', unitId),
  sk: `${childId}#${dialogueId}`,
});

/** What the unit has to do about it, for as long as it runs. */
export const taskKey = (tenant: string, unitId: string, childId: string, dialogueId: string): Key => ({
  pk: partition(tenant, 'tasks', unitId),
  sk: `dialogue#${childId}#${dialogueId}`,
});

interface Listed {
  id: string;
  unitId: string;
}

/** Everything about a child's dialogues that stands outside of the child's own partition. */
export const dialogueKeysOf = (tenant: string, childId: string, dialogues: readonly Listed[]): Key[] =>
  dialogues.flatMap(({ id, unitId }) => [
    lineKey(tenant, unitId, childId, id),
    taskKey(tenant, unitId, childId, id),
  ]);

/** Where a child's dialogues stand on lists, and where they stand when it turns out to be another: only what is there. */
export async function dialogueMoves(
  table: Table,
  tenant: string,
  gone: string,
  keep: string,
): Promise<{ from: Key; to: Key }[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'child', gone), ':sk': 'dialogue#' },
  });
  const dialogues = items.map((item) => dialogueSchema.pick({ id: true, unitId: true }).parse(item));
  const keys = dialogueKeysOf(tenant, gone, dialogues);
  const found = await table.batchGet(keys);
  return keys
    .filter(({ pk, sk }) => found.some((item) => item['pk'] === pk && item['sk'] === sk))
    .map((from) => ({ from, to: { pk: from.pk, sk: from.sk.replace(`${gone}#`, `${keep}#`) } }));
}
