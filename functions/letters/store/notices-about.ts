import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import type { Reader } from './choices-store.ts';

/** Where the readers' notices stand that lead to a page about the child. */
export async function noticeKeysAbout(
  table: Table,
  tenant: string,
  readers: readonly Reader[],
  childId: string,
): Promise<Key[]> {
  const found = await Promise.all(
    readers.map(async ({ side, personId }) => {
      const pk = partition(tenant, 'notices', side, personId);
      const items = await table.query({
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ExpressionAttributeNames: { '#path': 'path' },
        ProjectionExpression: 'sk, #path',
      });
      return items
        .filter((item) => String(item['path']).split('/').includes(childId))
        .map((item): Key => ({ pk, sk: String(item['sk']) }));
    }),
  );
  return found.flat();
}
