import type { Child } from '#shared/people/child.ts';
import type { Key } from '#functions/kernel/keys.ts';
import type { Table, Write } from '#functions/kernel/table.ts';
import { aliasKey, mergedKey } from './alias-store.ts';
import { childIndexWrites } from './child-index.ts';
import { childKey, childSecretKey } from './child-store.ts';
import { cprKey } from './cpr-store.ts';
import { secretSchema } from './cpr-writes.ts';

/** All that people keeps of a child. */
export interface ChildKeys {
  /** The child's key: without it the CPR number is unreadable for good. */
  secret: Key;
  /** The child's own partition but the profile, and every place the child is found by. */
  others: Key[];
  profile: Key;
}

/** Where people keeps anything of the child; nothing is written. */
export async function childErasureKeys(table: Table, child: Child): Promise<ChildKeys> {
  const { tenant, id, mergedFrom = [] } = child;
  const profile = childKey(tenant, id);
  const secret = childSecretKey(tenant, id);
  const [items, sealed] = await Promise.all([
    table.query({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': profile.pk },
      ProjectionExpression: 'pk, sk',
    }),
    table.get(secret),
  ]);
  const found = childIndexWrites(tenant, child, undefined).flatMap(
    (write: Write) => (write.Delete?.Key as Key | undefined) ?? [],
  );
  const own = items
    .map((item): Key => ({ pk: profile.pk, sk: String(item['sk']) }))
    .filter(({ sk }) => sk !== profile.sk);
  const merged = mergedFrom.flatMap((gone) => [aliasKey(tenant, gone), mergedKey(tenant, gone)]);
  return {
    secret,
    others: [
      ...(sealed ? [cprKey(tenant, secretSchema.parse(sealed).hash)] : []),
      ...own,
      ...found,
      ...merged,
    ],
    profile,
  };
}
